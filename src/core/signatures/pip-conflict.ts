import type { Family } from './family.ts';

export const pipConflict: Family = {
  id: 'pip-conflict',
  fault: 'replaced',
  proves: 'A quiet install prints only that packages now disagree about NumPy.',
  documented: 'pip, dependency resolution, the check after an install',
  matchInstall({ evidence }) {
    return evidence === 'conflict' ? { strength: 'likely' } : undefined;
  },
};
