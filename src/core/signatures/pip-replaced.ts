import type { Family } from './family.ts';

export const pipReplaced = {
  id: 'pip-replaced',
  fault: 'replaced',
  proves: "pip or uv replaced NumPy's files below a session that has NumPy loaded.",
  documented: 'pip, the log of an upgrade; Colab imports NumPy before the first cell',
  evidence: [
    'https://github.com/patrickbryant1/EvoBind/issues/20',
    'https://github.com/googlecolab/colabtools/issues/5238',
  ],
  matchInstall({ evidence }) {
    const isReplaced = evidence === 'installed' || evidence === 'uninstalled';
    return isReplaced ? { strength: 'certain' } : undefined;
  },
} as const satisfies Family;
