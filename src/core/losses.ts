import { failuresIn, type CellRun, type Session, type Sighted } from './kernel-record.ts';

/** What a restart costs. */
export interface Losses {
  /** `nothing`: only install cells ran; `nothing-since`: nothing ran after NumPy was replaced. */
  variables: 'lost' | 'nothing' | 'nothing-since';
  /** Ordinals of the cells that are running and would be stopped. */
  running: number[];
}

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
    .filter((run) => run.endedAt === undefined && !hasFailed(run))
    .map((run) => run.cell.ordinal)
    .toSorted((a, b) => a - b);
  return { variables, running };
}
