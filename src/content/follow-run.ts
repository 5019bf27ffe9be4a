import { codeCells } from '../colab/cells.ts';
import { connectionOn, isConnected } from '../colab/connection.ts';
import { openDialogs } from '../colab/dialogs.ts';
import { cellState } from '../colab/cell-state.ts';
import type { Reported } from '../core/ledger/events.ts';
import { until } from '../platform/until.ts';
import type { Guide } from './guide.ts';

/** By then the first cell runs, or none will, in milliseconds. */
const FIRST_RUN_LIMIT = 5_000;
/** A gap between two cells of a run-all is shorter than this, in milliseconds. */
const REST = 1_000;

/** What is followed, and told. */
export interface RunHost {
  isBusy(): boolean;
  /** Resolves when every finished run has been reported, and all that was reported is written. */
  reported(): Promise<void>;
  report(event: Reported): Promise<void>;
  guide: Guide;
}

/** Resolves when no cell runs or waits any more, or `signal` ends. */
export async function atRest({ isBusy }: RunHost, signal: AbortSignal): Promise<void> {
  let [since, rest] = [performance.now(), FIRST_RUN_LIMIT];
  const isAtRest = () => {
    const now = performance.now();
    if (isBusy()) rest = REST;
    // A lost connection hides what runs; it goes on. A dialog may hold the run up.
    const isHidden = connectionOn() === 'restarting' || openDialogs().length > 0;
    if (isBusy() || isHidden || !isConnected()) since = now;
    return now - since > rest;
  };
  await until(isAtRest, Infinity, signal);
}

/** What is told of cells that rest: how many have run in the session, and failed. */
export function restOf(): Reported {
  const ran = codeCells()
    .map(cellState)
    .filter(({ count }) => count);
  const failed = ran.filter((state) => state.failed);
  return { type: 'rested', ran: ran.length, failed: failed.length };
}

/** Follows the cells that run again after a restart, and tells when they rest. */
export async function followRun(host: RunHost, signal: AbortSignal): Promise<'done'> {
  host.guide.watch('restart-and-run-all');
  await atRest(host, signal);
  await host.reported();
  if (!signal.aborted) void host.report(restOf());
  return 'done';
}
