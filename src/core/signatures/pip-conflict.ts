import type { Family } from './signature-family.ts';

export const pipConflict = {
  id: 'pip-conflict',
  fault: 'replaced',
  proves:
    'A quiet install prints only that packages now disagree about NumPy. A package that also complains of others does not count, for its complaint about NumPy may be old.',
  documented: 'pip, dependency resolution, the check after an install',
  evidence: ['https://github.com/scverse/liana/issues/167'],
  matchInstall({ evidence }) {
    if (evidence === 'conflicts') return { strength: 'likely' };
    return evidence === 'conflict' ? { strength: 'possible' } : undefined;
  },
} as const satisfies Family;
