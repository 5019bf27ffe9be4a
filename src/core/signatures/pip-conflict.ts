import type { Family } from './family.ts';

export const pipConflict = {
  id: 'pip-conflict',
  fault: 'replaced',
  proves: 'A quiet install prints only that packages now disagree about NumPy.',
  documented: 'pip, dependency resolution, the check after an install',
  evidence: ['https://github.com/scverse/liana/issues/167'],
  matchInstall({ evidence }) {
    return evidence === 'conflict' ? { strength: 'likely' } : undefined;
  },
} as const satisfies Family;
