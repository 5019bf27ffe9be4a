import type { CellRef } from '../ledger/events.ts';

/** A run so long is something that a person may want to keep, in milliseconds. */
const LONG = 60_000;
const MINUTE = 60_000;

/** The cell that runs just now. Times are in milliseconds since 1970. */
export interface RunInProgress {
  cell: CellRef;
  startedAt: number;
  /** When something failed in it last, after which it ran on. */
  failedAt?: number;
  /** What its results so far are worth, where the record tells. */
  results?: 'doubtful' | 'sound';
}

/** Since when a run counts: one that has just failed is about to end. */
const countsSince = ({ startedAt, failedAt = startedAt }: RunInProgress) => failedAt;

/** Whether a run is long, at a moment. */
export const isLong = (run: RunInProgress, now: number): boolean => now - countsSince(run) >= LONG;

/** When what is said of a run is out of date: it becomes long, or is a minute longer. */
export function runChangesAt(run: RunInProgress, now: number): number {
  if (!isLong(run, now)) return countsSince(run) + LONG;
  return run.startedAt + (Math.floor((now - run.startedAt) / MINUTE) + 1) * MINUTE;
}
