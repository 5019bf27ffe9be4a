import type { Family } from './family.ts';

export const pipReplaced: Family = {
  id: 'pip-replaced',
  fault: 'replaced',
  proves: "pip or uv replaced NumPy's files below a session that has NumPy loaded.",
  documented: 'pip, the log of an upgrade; Colab imports NumPy before the first cell',
  matchInstall({ evidence }) {
    const isReplaced = evidence === 'installed' || evidence === 'uninstalled';
    return isReplaced ? { strength: 'certain' } : undefined;
  },
};
