import type { Diagnosis, Verdict } from './diagnose.ts';

/** What the notice in the page tells by itself, from all to nothing. */
export const WARNING_LEVELS = ['everything', 'failures', 'badge'] as const;
export type WarningLevel = (typeof WARNING_LEVELS)[number];

/** Nothing has failed yet. */
const AHEAD_OF_FAILURE: ReadonlySet<Verdict> = new Set(['reused', 'restart-needed']);

/** Whether a notice is held back. Badge and popup tell everything at every level. */
export const isHeldBack = (level: WarningLevel, { verdict }: Pick<Diagnosis, 'verdict'>): boolean =>
  level === 'badge' || (level === 'failures' && AHEAD_OF_FAILURE.has(verdict));
