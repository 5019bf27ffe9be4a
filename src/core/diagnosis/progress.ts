import type { CellRef, Outcome, Remedy, Route } from '../ledger/events.ts';
import { failuresIn, type KernelRecord } from '../ledger/kernel-record.ts';
import type { Session } from '../ledger/session.ts';
import type { RemedyRun } from '../ledger/remedy-run.ts';

export type Step = 'wait' | 'restart' | 'run' | 'check' | 'recovered';

/** How far a remedy has come. */
export interface Progress {
  remedy: Remedy;
  step: Step;
  /** Code cells that finished in the new session, of those the notebook has. */
  cellsDone: number;
  cellsTotal: number;
  tried: readonly { route: Route; worked: boolean }[];
  outcome?: Outcome;
  /** When the person asked for it, in milliseconds since 1970; none of a restart that only was seen. */
  startedAt?: number;
  /** The cell at which its run stopped, where that is known; `isOver`: it has run since without an error. */
  stop?: { cell: CellRef; isOver: boolean };
  /** From the person's click, or else the restart, to recovery, in seconds. */
  seconds?: number;
}

/**
 * The remedy whose restart began this session, or that waits for one, or whose run this session cut off.
 * While the connection is lost its run is reported as lost; found again, it goes on.
 */
export function remedyFor({ remedy, session }: KernelRecord): RemedyRun | undefined {
  if (!remedy) return undefined;
  const { fromSession, outcome, cutBy, isWaiting } = remedy;
  if (fromSession === session.number || cutBy === session.number) return remedy;
  // One that still waited has not begun this session.
  if (fromSession !== session.number - 1 || isWaiting) return undefined;
  const isLost = !outcome && session.isDisconnected;
  return isLost ? { ...remedy, outcome: 'connection-lost' } : remedy;
}

/** Rule 7: when the cells that failed before the restart have finished clean, in milliseconds. */
export function recoveredAt(kernel: KernelRecord, before: Session): number | undefined {
  const { session } = kernel;
  const cells = new Set(failuresIn(before).map((seen) => seen.cell.id));
  let latest = session.startedAt;
  for (const id of cells) {
    const run = session.runs.get(id);
    if (run?.endedAt === undefined || run.failed) return undefined;
    latest = Math.max(latest, run.endedAt);
  }
  return latest;
}

/** Where the run of a remedy stopped, and whether that cell has run since. */
function stopOf({ stoppedAt }: Partial<RemedyRun>, { runs }: Session): Progress['stop'] {
  return stoppedAt && { cell: stoppedAt, isOver: runs.get(stoppedAt.id)?.failed === false };
}

/** How far the remedy of this session has come, given the step it is at. */
export function progressOf(kernel: KernelRecord, step: Step, recovered?: number): Progress {
  const { session } = kernel;
  const remedy = remedyFor(kernel);
  const done = [...session.runs.values()].filter((run) => run.endedAt !== undefined).length;
  const stop = stopOf(remedy ?? {}, session);
  const since = remedy?.startedAt ?? session.startedAt;
  return {
    remedy: remedy?.remedy ?? 'restart',
    step,
    cellsDone: step === 'restart' || step === 'wait' ? 0 : done,
    cellsTotal: remedy?.cells ?? 0,
    tried: remedy?.tried ?? [],
    ...(remedy && { startedAt: remedy.startedAt }),
    ...(remedy?.outcome && { outcome: remedy.outcome }),
    ...(stop && { stop }),
    ...(recovered !== undefined && { seconds: Math.max(0, (recovered - since) / 1000) }),
  };
}
