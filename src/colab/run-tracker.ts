import { isBusy, type CellState } from './cell-state.ts';
import { createRunAllSight } from './run-all.ts';
import type { SessionSight } from './session-sight.ts';

/** Hears of the runs of cells. All times are by `performance.now()`: a clock may be set. */
export interface RunListener<Cell = Element> {
  /** At once: what the cell's last run printed is about to go. */
  queued(cell: Cell): void;
  /** At once, before the run can print anything. */
  starting(cell: Cell): void;
  /** `isResumed`: it neither waited nor began here, and so ran before the page was looked at. */
  started(cell: Cell, isResumed: boolean): void;
  /** This many code cells were queued at once, which are all of them. */
  allStarted(cells: number): void;
  /** The cell is no longer running; its last output may still be on its way. */
  finished(cell: Cell): void;
  /** The kernel is a new one, since then. */
  sessionStarted(since: number, isCrash: boolean): void;
}

/** What is looked up on the page: the seam to it. */
export interface CellLook<Cell> {
  stateOf(cell: Cell): CellState;
  /** Without any code. */
  isEmpty(cell: Cell): boolean;
  /** Whether it is still on the page. */
  isThere(cell: Cell): boolean;
}

interface WatchedCell {
  state: CellState;
  /** When the current or last run began. */
  startedAt: number;
  /** It was queued since its state was last looked at. */
  isQueued: boolean;
  /** It has begun to run, and that is not told yet. */
  isStarting: boolean;
  /** It ran when all counts went: where only the connection was lost, it runs still. */
  isCut: boolean;
  /** It runs on, and that is not looked at yet. */
  isResumed: boolean;
}

/** Makes runs of what cells show, one change after the other. */
export interface RunTracker<Cell> {
  /** A cell to follow, which goes on where it was drawn before as another. */
  watch(cell: Cell, drawnBefore?: Cell): void;
  /** A cell shows something else: what is about to be lost or to be printed is reported at once. */
  changed(cell: Cell): void;
  /** All that changed together has changed. */
  settle(): void;
  /** The session is another one: nothing of the one before runs any more. */
  sessionStarted(): void;
  /** True while any cell runs or waits for its turn. */
  isBusy(): boolean;
}

/** Creates a tracker; `now` is `performance.now()`. */
export function createRunTracker<Cell>(
  listener: RunListener<Cell>,
  page: CellLook<Cell>,
  session: SessionSight<Cell>,
  now: () => number,
): RunTracker<Cell> {
  const cells = new Map<Cell, WatchedCell>();
  const changed = new Set<Cell>();
  const sawRunAll = createRunAllSight<Cell>(page.isEmpty);
  const countOf = (cell: Cell) => (page.isThere(cell) ? page.stateOf(cell).count : null);

  const begin = (cell: Cell, watched: WatchedCell) => {
    watched.isStarting = true;
    watched.startedAt = now();
    listener.starting(cell);
  };

  const update = (cell: Cell, watched: WatchedCell) => {
    const before = watched.state;
    const state = page.stateOf(cell);
    watched.state = state;
    const { isResumed } = watched;
    watched.isResumed = false;
    const hasWaited = before.pending || watched.isQueued;
    const isSeen = !isResumed && (before.running || watched.isStarting);
    // A run can be over before anyone looks: then only its count shows it.
    const isMissed = !isSeen && hasWaited && !state.pending;
    watched.isQueued = state.pending;
    if (state.count && state.count !== before.count) {
      // Any other count is one that is shown again, as after a lost connection.
      if (!isSeen && !(isMissed && session.isNews(cell, state.count))) {
        session.shown(cell, state.count, now());
      } else {
        if (isMissed) begin(cell, watched);
        session.ran(cell, state.count, watched.startedAt);
      }
    }
    const { isStarting } = watched;
    watched.isStarting = false;
    if (isStarting) listener.started(cell, !hasWaited);
    if (state.running || !(before.running || isStarting)) return;
    // With the count it was the session that ended, or the connection, and not the run.
    if (state.count === undefined) watched.isCut = true;
    else listener.finished(cell);
  };

  const wasQueued = (cell: Cell) => {
    const watched = cells.get(cell);
    if (!watched || isBusy(watched.state)) return false;
    return watched.isStarting || isBusy(page.stateOf(cell));
  };

  return {
    watch(cell, drawnBefore) {
      const state = page.stateOf(cell);
      const known = drawnBefore && cells.get(drawnBefore);
      const watched: WatchedCell = known ?? {
        state,
        startedAt: now(),
        isQueued: state.pending,
        isStarting: false,
        isCut: false,
        isResumed: false,
      };
      if (drawnBefore) cells.delete(drawnBefore);
      cells.set(cell, watched);
      if (!known && state.running) begin(cell, watched);
      if (known || state.running) update(cell, watched);
      if (state.count) session.shown(cell, state.count, now());
    },
    changed(cell) {
      const watched = cells.get(cell);
      if (!watched) return;
      changed.add(cell);
      const state = page.stateOf(cell);
      if (state.pending && !watched.isQueued) {
        watched.isQueued = true;
        watched.isCut = false;
        listener.queued(cell);
      }
      const isKnown = watched.isStarting || watched.isResumed || watched.state.running;
      if (!state.running || isKnown) return;
      if (!watched.isCut) return begin(cell, watched);
      watched.isCut = false;
      watched.isResumed = true;
    },
    settle() {
      const at = now();
      const hasReturned = session.look(countOf, at);
      const all = [...cells.keys()].filter(page.isThere);
      const queued = hasReturned ? [] : [...changed].filter(wasQueued);
      if (sawRunAll(queued, all, at)) listener.allStarted(all.length);
      for (const cell of changed) {
        const watched = cells.get(cell);
        if (watched) update(cell, watched);
      }
      changed.clear();
    },
    sessionStarted() {
      for (const watched of cells.values()) watched.isCut = false;
    },
    isBusy: () =>
      [...cells.keys()].some((cell) => page.isThere(cell) && isBusy(page.stateOf(cell))),
  };
}
