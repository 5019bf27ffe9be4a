import type { CellState } from './cell-state.ts';
import type { Connection } from './connection.ts';
import { createRunTracker, type RunListener } from './run-tracker.ts';
import { createSessionSight } from './session-sight.ts';

const IDLE: CellState = { running: false, pending: false, failed: false, count: undefined };

/** A notebook of cells with these names, as the tracker meets it; time goes on by a second with each step. */
export function openNotebook(...names: string[]) {
  let now = 1_000_000;
  let connection: Connection = 'connected';
  const cells = new Map<string, CellState>();
  const empty = new Set<string>();
  const gone = new Set<string>();
  const told: string[] = [];
  /** What ran before the page was looked at. */
  const resumed: string[] = [];
  const sessions: number[] = [];
  const listener: RunListener<string> = {
    queued: (cell) => told.push(`${cell} queued`),
    starting: (cell) => told.push(`${cell} starting`),
    started(cell, isResumed) {
      told.push(`${cell} started`);
      if (isResumed) resumed.push(cell);
    },
    finished: (cell) => told.push(`${cell} finished`),
    allStarted: (count) => told.push(`all ${count} started`),
    sessionStarted: (since) => sessions.push(since),
  };
  const session = createSessionSight<string>(
    (since, isCrash) => {
      tracker.sessionStarted();
      listener.sessionStarted(since, isCrash);
    },
    { connection: () => connection, isCrashTold: () => false },
  );
  const page = {
    stateOf: (cell: string) => cells.get(cell) ?? IDLE,
    isEmpty: (cell: string) => empty.has(cell),
    isThere: (cell: string) => !gone.has(cell),
  };
  const tracker = createRunTracker(listener, page, session, () => now);
  const notebook = {
    tracker,
    empty,
    gone,
    sessions,
    resumed,
    now: () => now,
    /** What was reported since it was last asked. */
    told: () => told.splice(0),
    /** A cell shows something else; what changes with it is not there yet. */
    show(cell: string, state: Partial<CellState>) {
      cells.set(cell, { ...IDLE, ...state });
      tracker.changed(cell);
    },
    /** All cells that are named show something, in one step. */
    step(shown: Record<string, Partial<CellState>>) {
      now += 1_000;
      for (const [cell, state] of Object.entries(shown)) notebook.show(cell, state);
      tracker.settle();
    },
    /** Draws a cell as another element, which shows something. */
    redraw(before: string, after: string, state: Partial<CellState>) {
      cells.set(after, { ...IDLE, ...state });
      gone.add(before);
      tracker.watch(after, before);
    },
    add(cell: string, state: Partial<CellState>) {
      cells.set(cell, { ...IDLE, ...state });
      tracker.watch(cell);
    },
    run(cell: string, count: number) {
      for (const state of [{ pending: true }, { running: true }, { count }]) {
        notebook.step({ [cell]: state });
      }
    },
    connect(next: Connection) {
      const before = connection;
      connection = next;
      session.connectionChanged(next, before, (now += 1_000));
    },
  };
  for (const name of names) notebook.add(name, {});
  return notebook;
}
