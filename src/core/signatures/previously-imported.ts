import type { Family } from './signature-family.ts';

export const previouslyImported = {
  id: 'previously-imported',
  fault: 'replaced',
  proves: 'Colab itself says that pip replaced a NumPy that the session had imported.',
  documented: 'googlecolab/colabtools, google/colab/_pip.py',
  evidence: ['https://github.com/googlecolab/colabtools/blob/main/google/colab/_pip.py'],
  matchInstall({ evidence }) {
    return evidence === 'previously-imported' ? { strength: 'certain' } : undefined;
  },
} as const satisfies Family;
