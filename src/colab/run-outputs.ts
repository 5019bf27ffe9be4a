import type { DrawnOutput } from './drawn-output.ts';

/** One run of a cell, as far as its output goes. */
export interface RunOutput {
  run: string;
  /** By `performance.now()`. */
  startedAt: number;
  /** The text that each item's place told last, wherever it was drawn. */
  last: Map<number, string>;
  /** What the run before printed: Colab clears it some time after the new run began. */
  old: WeakSet<Element>;
  /** A frame has shown something of this run. */
  hasFrame: boolean;
  isHistory: boolean;
  /** Where the page draws it, and what reads it there. */
  renderer?: Element | undefined;
  drawn?: DrawnOutput | undefined;
}

/** The last run of each cell. */
export interface RunOutputs<Cell> {
  of(cell: Cell): RunOutput;
  /** A cell begins to run; what stands in its output until then is old. */
  begin(cell: Cell, old: readonly Element[]): RunOutput;
  /** A cell is drawn as another element, and its run goes on; false where it has none. */
  redrawn(cell: Cell, before: Cell): boolean;
  /** What began before a moment (by `performance.now()`) is history. */
  sessionStarted(since: number): void;
  all(): Iterable<RunOutput>;
}

/** Keeps the runs of a page, each of which has a name of its own. */
export function createRunOutputs<Cell>(page: string, now: () => number): RunOutputs<Cell> {
  const runs = new Map<Cell, RunOutput>();
  let count = 0;

  const begin = (cell: Cell, old: readonly Element[]) => {
    const run: RunOutput = {
      run: `${page}-${count++}`,
      startedAt: now(),
      last: new Map(),
      old: new WeakSet(old),
      hasFrame: false,
      isHistory: false,
    };
    runs.set(cell, run);
    return run;
  };
  return {
    of: (cell) => runs.get(cell) ?? begin(cell, []),
    begin,
    redrawn(cell, before) {
      const run = runs.get(before);
      if (run) runs.set(cell, run);
      return run !== undefined;
    },
    sessionStarted(since) {
      for (const run of runs.values()) run.isHistory ||= run.startedAt < since;
    },
    all: () => runs.values(),
  };
}
