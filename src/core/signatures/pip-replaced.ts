import type { Sighting } from '../sighting.ts';
import type { Install } from '../text/logs/install.ts';
import type { Family } from './family.ts';

/** Over an old NumPy may also mean beside it, in a folder of its own; of an unremoved one more so. */
const STRENGTHS: Partial<Record<Install['evidence'], Sighting['strength']>> = {
  installed: 'certain',
  uninstalled: 'certain',
  'written-over': 'likely',
  unremoved: 'possible',
};

export const pipReplaced: Family = {
  id: 'pip-replaced',
  fault: 'replaced',
  proves: "An installer replaced NumPy's files below a session that has NumPy loaded.",
  documented:
    'pip, uv, conda, mamba, poetry and pdm, the log of an upgrade; Colab imports NumPy before the first cell',
  matchInstall({ evidence }) {
    const strength = STRENGTHS[evidence];
    return strength && { strength };
  },
};
