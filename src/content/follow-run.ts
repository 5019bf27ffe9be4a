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

/** Follows the cells that run again after a restart, and tells when they rest. */
export async function followRun(host: RunHost, signal: AbortSignal): Promise<'done'> {
  host.guide.watch('restart-and-run-all');
  let [since, rest] = [performance.now(), FIRST_RUN_LIMIT];
  const isAtRest = () => {
    const now = performance.now();
    if (host.isBusy()) rest = REST;
    // A lost connection hides what runs; it goes on. A dialog may hold the run up.
    const isHidden = connectionOn() === 'restarting' || openDialogs().length > 0;
    if (host.isBusy() || isHidden || !isConnected()) since = now;
    return now - since > rest;
  };
  await until(isAtRest, Infinity, signal);
  await host.reported();
  const ran = codeCells()
    .map(cellState)
    .filter(({ count }) => count);
  const failed = ran.filter((state) => state.failed);
  if (!signal.aborted) {
    void host.report({ type: 'rested', ran: ran.length, failed: failed.length });
  }
  return 'done';
}
