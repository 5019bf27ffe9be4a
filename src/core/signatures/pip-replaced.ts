import type { Strength } from '../facts/fault.ts';
import type { Install } from '../installs/logs/install.ts';
import type { Family } from './signature-family.ts';

/** Over an old NumPy may also mean beside it, in a folder of its own; of an unremoved one more so. */
const STRENGTHS: Partial<Record<Install['evidence'], Strength>> = {
  installed: 'certain',
  uninstalled: 'certain',
  'written-over': 'likely',
  unremoved: 'possible',
};

export const pipReplaced = {
  id: 'pip-replaced',
  fault: 'replaced',
  proves: "An installer replaced NumPy's files below a session that has NumPy loaded.",
  documented:
    'pip, uv, conda, mamba, poetry and pdm, the log of an upgrade; Colab imports NumPy before the first cell',
  evidence: [
    'https://github.com/patrickbryant1/EvoBind/issues/20',
    'https://github.com/googlecolab/colabtools/issues/5238',
  ],
  matchInstall({ evidence }) {
    const strength = STRENGTHS[evidence];
    return strength && { strength };
  },
} as const satisfies Family;
