import type { Cause } from '../ledger/events.ts';
import { failuresIn } from '../ledger/kernel-record.ts';
import { isUnderway, type Session } from '../ledger/session.ts';
import type { RunInProgress } from './long-run.ts';
import type { Reuse } from './reuse.ts';

/** Whether a run that began then began before another notebook replaced NumPy, or in a session that had it broken. */
function resultsOf(startedAt: number, cause: Cause, { matter }: Reuse): RunInProgress['results'] {
  if (cause === 'none') return undefined;
  if (cause !== 'reused' || !matter || matter.sighted.at <= startedAt) return 'doubtful';
  return matter.sighted.strength === 'possible' ? undefined : 'sound';
}

/**
 * The cell that runs just now in a session, given what is wrong with it. A kernel runs one cell after the other:
 * of several whose end no page has seen, the last can still run.
 */
export function runInProgress(
  session: Session,
  cause: Cause,
  reuse: Reuse,
): RunInProgress | undefined {
  const runs = [...session.runs.values()];
  const latest = Math.max(...runs.map(({ startedAt }) => startedAt));
  const run = runs.findLast(({ startedAt }) => startedAt === latest);
  if (!run || !isUnderway(session, run)) return undefined;
  const { cell, startedAt } = run;
  const failed = failuresIn(session).findLast(
    (seen) => seen.cell.id === cell.id && seen.at >= startedAt,
  );
  const results = resultsOf(startedAt, cause, reuse);
  return {
    cell,
    startedAt,
    ...(failed && { failedAt: failed.at }),
    ...(results && { results }),
  };
}
