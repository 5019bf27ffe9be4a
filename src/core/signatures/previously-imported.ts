import type { Family } from './family.ts';

/** Colab itself says that pip replaced a NumPy that the session had imported. */
export const previouslyImported: Family = {
  id: 'previously-imported',
  fault: 'replaced',
  documented: 'googlecolab/colabtools, google/colab/_pip.py',
  matchInstall({ evidence }) {
    return evidence === 'previously-imported' ? { strength: 'certain' } : undefined;
  },
};
