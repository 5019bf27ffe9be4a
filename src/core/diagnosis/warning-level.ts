import type { Diagnosis, Verdict } from './diagnose.ts';

/** What the notice in the page tells by itself, from all to nothing. */
export const WARNING_LEVELS = ['everything', 'seen', 'failures', 'badge'] as const;
export type WarningLevel = (typeof WARNING_LEVELS)[number];

/** Nothing has failed yet. */
const AHEAD_OF_FAILURE: ReadonlySet<Verdict> = new Set(['reused', 'restart-needed']);

type Told = Pick<Diagnosis, 'verdict' | 'evidence'>;

/** Nothing was seen but commands that may have replaced NumPy. */
const isOnlyPossible = ({ verdict, evidence }: Told) =>
  AHEAD_OF_FAILURE.has(verdict) && evidence.every(({ strength }) => strength === 'possible');

/** Whether a notice is held back. Badge and popup tell everything at every level. */
export function isHeldBack(level: WarningLevel, told: Told): boolean {
  switch (level) {
    case 'everything':
      return false;
    case 'seen':
      return isOnlyPossible(told);
    case 'failures':
      return AHEAD_OF_FAILURE.has(told.verdict);
    case 'badge':
      return true;
  }
}
