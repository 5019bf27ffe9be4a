import type { Family } from './family.ts';

export const previouslyImported: Family = {
  id: 'previously-imported',
  fault: 'replaced',
  proves: 'Colab itself says that pip replaced a NumPy that the session had imported.',
  documented: 'googlecolab/colabtools, google/colab/_pip.py',
  matchInstall({ evidence }) {
    return evidence === 'previously-imported' ? { strength: 'certain' } : undefined;
  },
};
