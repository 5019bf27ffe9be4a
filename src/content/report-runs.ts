import type { ConnectWords } from '../colab/connection.ts';
import type { Outputs } from '../colab/outputs.ts';
import type { CellState } from '../colab/cell-state.ts';
import type { RunListener } from '../colab/run-tracker.ts';
import type { CellRef } from '../core/ledger/events.ts';
import { mayInstall } from '../core/text/may-concern.ts';
import type { Reporter } from './reporter.ts';

/** Colab draws a run's end in steps; this is longer than they take, in milliseconds. */
const DRAWN = 150;

/** What of the page a report of a run needs: the seam to it. */
export interface RunPage {
  refer(cell: Element): CellRef;
  stateOf(cell: Element): CellState;
  sourceOf(cell: Element): string;
  connectWords(): ConnectWords;
}

/** The seam to time. */
export interface RunClock {
  pause(milliseconds: number): Promise<void>;
  /** A moment by `performance.now()`, in milliseconds since 1970. */
  timeAt(moment: number): number;
}

export interface RunReports extends RunListener {
  /** Resolves when every run that has finished is reported. */
  reported(): Promise<unknown>;
}

/**
 * Reports the runs of cells and the sessions that they show. `beforeRun` is called when a cell has begun to run;
 * where it answers false, nothing is reported any more.
 */
export function reportRuns(
  outputs: Pick<Outputs, 'flush' | 'runStarted' | 'runOf' | 'settled' | 'sessionStarted'>,
  reporter: Pick<Reporter, 'happened' | 'source' | 'connectWords'>,
  page: RunPage,
  clock: RunClock,
  beforeRun: () => boolean,
): RunReports {
  let sessions = 1;
  let finishing: Promise<unknown> = Promise.resolve();

  const finish = async (cell: Element, session: number) => {
    const run = outputs.runOf(cell);
    await clock.pause(DRAWN);
    // What it printed comes before its end, though a stream is looked at with pauses.
    if (run === outputs.runOf(cell)) outputs.flush(cell);
    const { failed, count } = page.stateOf(cell);
    await outputs.settled(cell, failed);
    await clock.pause(DRAWN);
    // What comes with a reset of the page is reported by that.
    if (session !== sessions || count === undefined) return;
    // By now it may run again, and the count be that run's.
    const counted = run === outputs.runOf(cell) && { count };
    void reporter.happened({ type: 'run-finished', cell: page.refer(cell), failed, ...counted });
    // Only when a cell has run is it sure that the page speaks of this runtime.
    const { tooltip, label } = page.connectWords();
    reporter.connectWords(tooltip, label);
  };

  return {
    queued: outputs.flush,
    starting: outputs.runStarted,
    started(cell, isResumed) {
      if (!beforeRun()) return;
      const source = page.sourceOf(cell);
      const ref = page.refer(cell);
      if (mayInstall(source)) reporter.source(ref, outputs.runOf(cell), source);
      void reporter.happened({ type: 'run-started', cell: ref, ...(isResumed && { isResumed }) });
    },
    allStarted: (cells) => void reporter.happened({ type: 'run-all-started', cells }),
    finished(cell) {
      finishing = Promise.all([finishing, finish(cell, sessions)]);
    },
    sessionStarted(since, isCrash) {
      sessions += 1;
      outputs.sessionStarted(since);
      void reporter.happened({ type: 'session-started', since: clock.timeAt(since), isCrash });
    },
    reported: () => finishing,
  };
}
