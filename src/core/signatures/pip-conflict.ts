import type { Family } from './family.ts';

/** A quiet install prints only that packages now disagree about NumPy. */
export const pipConflict: Family = {
  id: 'pip-conflict',
  fault: 'replaced',
  documented: 'pip, dependency resolution, the check after an install',
  matchInstall({ evidence }) {
    return evidence === 'conflict' ? { strength: 'likely' } : undefined;
  },
};
