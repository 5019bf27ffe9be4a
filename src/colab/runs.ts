import { cellSource } from './cell-source.ts';
import { connectionOn, isCrashTold, type Connection } from './connection.ts';
import { FAILED_ICON, hooks, runClasses } from './names.ts';
import { createRunAllSight } from './run-all.ts';
import { createSessionSight } from './session-sight.ts';

/** What a cell's run button shows. */
export interface CellState {
  running: boolean;
  pending: boolean;
  failed: boolean;
  /** Execution count in this session; undefined for "[ ]". */
  count: number | undefined;
}

const has = (element: Element | null | undefined, name: string) =>
  element?.classList.contains(name) ?? false;

/** Reads a code cell's state from the cell's own classes, and from its run button. */
export function cellState(cell: Element): CellState {
  const shadow = cell.querySelector(hooks.runButton)?.shadowRoot;
  const execution = shadow?.querySelector(hooks.execution);
  const digits = /\d+/.exec(shadow?.querySelector(hooks.executionCount)?.textContent ?? '');
  const isMarked =
    has(execution, runClasses.failed) ||
    shadow?.querySelector(hooks.executionIcon)?.textContent?.trim() === FAILED_ICON;
  return {
    running: has(cell, runClasses.running),
    // The run button says so of what is only busy, too.
    pending: has(cell, runClasses.pending),
    // The mark outlives a restart, which empties the count.
    failed: isMarked && digits !== null,
    count: digits ? Number(digits[0]) : undefined,
  };
}

export interface RunListener {
  /** At once: what the cell's last run printed is about to go. */
  queued(cell: Element): void;
  /** At once, before the run can print anything. */
  starting(cell: Element): void;
  started(cell: Element): void;
  /** So many code cells were queued at once, which are all of them. */
  allStarted(cells: number): void;
  /** The cell is no longer running; its last output may still be on its way. */
  finished(cell: Element): void;
  /** The kernel is a new one, since then. All times here are by `performance.now()`: a clock may be set. */
  sessionStarted(since: number, isCrash: boolean): void;
}

export interface Runs {
  /** Watches a cell, which goes on where it was drawn before as another element. */
  watch(cell: Element, drawnBefore?: Element): void;
  /** True while any cell runs or waits for its turn. */
  isBusy(): boolean;
  /** We have just confirmed a restart. */
  expectRestart(): void;
  /** The page asked the kernel's server for a restart, at a moment, and was answered. */
  restartAnswered(at: number): void;
  connectionChanged(now: Connection, before: Connection): void;
}

const cellOf = (node: Node): Element | null => {
  const root = node.getRootNode();
  const element = root instanceof ShadowRoot ? root.host : (node as Element);
  return element.closest(hooks.codeCell);
};

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

const countOf = (cell: Element) => (cell.isConnected ? cellState(cell).count : null);

const isBusy = ({ running, pending }: CellState) => running || pending;

/** Watches each code cell's run state, and the restarts that show in it. */
export function watchRuns(listener: RunListener, signal: AbortSignal): Runs {
  const cells = new Map<Element, WatchedCell>();
  const changed = new Set<Element>();
  const sawRunAll = createRunAllSight<Element>((cell) => cellSource(cell).trim() === '');
  const session = createSessionSight<Element>(
    (since, isCrash) => {
      for (const watched of cells.values()) watched.isCut = false;
      listener.sessionStarted(since, isCrash);
    },
    { connection: connectionOn, isCrashTold },
  );

  const begin = (cell: Element, watched: WatchedCell) => {
    watched.isStarting = true;
    watched.startedAt = performance.now();
    listener.starting(cell);
  };

  const update = (cell: Element, watched: WatchedCell) => {
    const before = watched.state;
    const now = cellState(cell);
    watched.state = now;
    const { isResumed } = watched;
    watched.isResumed = false;
    const isSeen = !isResumed && (before.running || watched.isStarting);
    // A run can be over before anyone looks: then only its count shows it.
    const isMissed = !isSeen && (before.pending || watched.isQueued) && !now.pending;
    watched.isQueued = now.pending;
    if (now.count && now.count !== before.count) {
      // Any other count is one that is shown again, as after a lost connection.
      if (!isSeen && !(isMissed && session.isNews(cell, now.count))) {
        session.shown(cell, now.count, performance.now());
      } else {
        if (isMissed) begin(cell, watched);
        session.ran(cell, now.count, watched.startedAt);
      }
    }
    const { isStarting } = watched;
    watched.isStarting = false;
    if (isStarting) listener.started(cell);
    if (now.running || !(before.running || isStarting)) return;
    // With the count it was the session that ended, or the connection, and not the run.
    if (now.count === undefined) watched.isCut = true;
    else listener.finished(cell);
  };

  const wasQueued = (cell: Element) => {
    const watched = cells.get(cell);
    if (!watched || isBusy(watched.state)) return false;
    return watched.isStarting || isBusy(cellState(cell));
  };

  /** Colab draws a change in several steps, all of them before the next task. */
  const settle = () => {
    const now = performance.now();
    const hasReturned = session.look(countOf, now);
    const all = [...cells.keys()].filter((cell) => cell.isConnected);
    const queued = hasReturned ? [] : [...changed].filter(wasQueued);
    if (sawRunAll(queued, all, now)) listener.allStarted(all.length);
    for (const cell of changed) {
      const watched = cells.get(cell);
      if (watched) update(cell, watched);
    }
    changed.clear();
  };

  /** What is about to be lost or to be printed is told at once. */
  const tellAtOnce = (cell: Element, watched: WatchedCell) => {
    const now = cellState(cell);
    if (now.pending && !watched.isQueued) {
      watched.isQueued = true;
      watched.isCut = false;
      listener.queued(cell);
    }
    const isKnown = watched.isStarting || watched.isResumed || watched.state.running;
    if (!now.running || isKnown) return;
    if (!watched.isCut) return begin(cell, watched);
    watched.isCut = false;
    watched.isResumed = true;
  };

  const observer = new MutationObserver((records) => {
    if (changed.size === 0) setTimeout(settle);
    for (const { target } of records) {
      const cell = cellOf(target);
      const watched = cell && cells.get(cell);
      if (!watched) continue;
      changed.add(cell);
      tellAtOnce(cell, watched);
    }
  });
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    watch(cell, drawnBefore) {
      const attributeFilter = ['class'];
      observer.observe(cell, { attributeFilter });
      const shadow = cell.querySelector(hooks.runButton)?.shadowRoot;
      const all = { childList: true, characterData: true, subtree: true, attributeFilter };
      if (shadow) observer.observe(shadow, all);
      const state = cellState(cell);
      const known = drawnBefore && cells.get(drawnBefore);
      const watched: WatchedCell = known ?? {
        state,
        startedAt: performance.now(),
        isQueued: state.pending,
        isStarting: false,
        isCut: false,
        isResumed: false,
      };
      if (drawnBefore) cells.delete(drawnBefore);
      cells.set(cell, watched);
      if (!known && state.running) begin(cell, watched);
      if (known || state.running) update(cell, watched);
      if (state.count) session.shown(cell, state.count, performance.now());
    },
    expectRestart: session.restartExpected,
    restartAnswered: session.restartAnswered,
    connectionChanged: (now, before) => session.connectionChanged(now, before, performance.now()),
    isBusy: () => [...cells.keys()].some((cell) => cell.isConnected && isBusy(cellState(cell))),
  };
}
