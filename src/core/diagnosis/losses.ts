import type { CellRef } from '../ledger/events.ts';
import { failuresIn } from '../ledger/kernel-record.ts';
import { isUnderway, type CellRun, type Session, type Sighted } from '../ledger/session.ts';

/** A cell that a restart would stop. */
export interface RunningCell {
  cell: CellRef;
  /** When it began, in milliseconds since 1970. */
  since: number;
}

/** What a restart costs. */
export interface Losses {
  /** `nothing`: only install cells ran; `nothing-since`: nothing ran after NumPy was replaced. */
  variables: 'lost' | 'nothing' | 'nothing-since';
  /** In the notebook's order. */
  running: readonly RunningCell[];
  /** How long the cells that ran in this session took when they last did, in seconds, all together. */
  took: number;
}

const tookOf = ({ startedAt, endedAt }: CellRun) => Math.max(0, (endedAt ?? startedAt) - startedAt);

/** What restarting a session would cost, given the install that replaced NumPy in it, if any. */
export function lossesOf(session: Session, swap: Sighted | undefined): Losses {
  const runs = [...session.runs.values()];
  const installs = new Set(
    session.sighted.filter((seen) => seen.fault === 'replaced').map((seen) => seen.cell.id),
  );
  const others = runs.filter((run) => !installs.has(run.cell.id));
  const since = swap ? others.filter((run) => (run.endedAt ?? Infinity) > swap.at) : others;
  const variables =
    swap && since.length === 0 ? (others.length === 0 ? 'nothing' : 'nothing-since') : 'lost';
  const hasFailed = ({ cell, startedAt }: CellRun) =>
    failuresIn(session).some((seen) => seen.cell.id === cell.id && seen.at >= startedAt);
  const running = runs
    .filter((run) => isUnderway(session, run) && !hasFailed(run))
    .map((run) => ({ cell: run.cell, since: run.startedAt }))
    .toSorted((a, b) => a.cell.ordinal - b.cell.ordinal);
  const took = runs.reduce((sum, run) => sum + tookOf(run), 0) / 1000;
  return { variables, running, took };
}
