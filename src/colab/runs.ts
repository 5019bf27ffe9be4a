import { cellSource } from './cell-source.ts';
import { FAILED_ICON, hooks, runClasses } from './page.ts';
import { createRunAllSight } from './run-all.ts';

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

/** Reads a code cell's state from its run button, and from the cell's own classes. */
export function cellState(cell: Element): CellState {
  const shadow = cell.querySelector(hooks.runButton)?.shadowRoot;
  const execution = shadow?.querySelector(hooks.execution);
  const digits = /\d+/.exec(shadow?.querySelector(hooks.executionCount)?.textContent ?? '');
  return {
    running: has(cell, runClasses.running) || has(execution, runClasses.running),
    pending: has(cell, runClasses.pending) || has(execution, runClasses.pending),
    failed:
      has(execution, runClasses.failed) ||
      shadow?.querySelector(hooks.executionIcon)?.textContent?.trim() === FAILED_ICON,
    count: digits ? Number(digits[0]) : undefined,
  };
}

export interface RunListener {
  /** At once, before the run can print anything. */
  starting(cell: Element): void;
  started(cell: Element): void;
  /** So many code cells were queued at once, which are all of them. */
  allStarted(cells: number): void;
  /**
   * The cell is no longer running; its last output may still be on its way. A run that was not seen
   * to run may be one of before, of which the page only now shows the count.
   */
  finished(cell: Element, wasSeen: boolean): void;
  /** Counts were emptied or began again: the kernel is a new one, since then (ms since 1970). */
  sessionStarted(since: number): void;
}

export interface Runs {
  watch(cell: Element): void;
  /** True while any cell runs or waits for its turn. */
  isBusy(): boolean;
  /** We have just confirmed a restart: empty counts mean that it has happened. */
  expectRestart(): void;
  /** The page asked the kernel's server for a restart, at a moment (ms since 1970). */
  restartAsked(at: number): void;
}

const cellOf = (node: Node): Element | null => {
  const root = node.getRootNode();
  const element = root instanceof ShadowRoot ? root.host : (node as Element);
  return element.closest(hooks.codeCell);
};

interface WatchedCell {
  state: CellState;
  /** When the current or last run began, in milliseconds since 1970. */
  startedAt: number;
  /** It has begun to run, and that is not told yet. */
  isStarting: boolean;
}

const isBusy = ({ running, pending }: CellState) => running || pending;

/** Watches each code cell's run state, and the restarts that show in it. */
export function watchRuns(listener: RunListener, signal: AbortSignal): Runs {
  const cells = new Map<Element, WatchedCell>();
  /** Cells that have had a count in this session. */
  const counted = new Set<Element>();
  const changed = new Set<Element>();
  let highest = 0;
  let isExpected = false;
  let restartedAt = 0;
  const sawRunAll = createRunAllSight<Element>((cell) => cellSource(cell).trim() === '');

  const restarted = (since: number) => {
    counted.clear();
    highest = 0;
    isExpected = false;
    restartedAt = since;
    listener.sessionStarted(since);
  };

  /**
   * After a restart all counts are empty. A cell that runs or waits has none either, so while none
   * of the cells is at rest only a command of ours tells the two apart.
   */
  const countsWereEmptied = () => {
    let isAtRest = false;
    for (const cell of counted) {
      if (!cell.isConnected) continue;
      const { count, running, pending } = cellState(cell);
      if (count !== undefined) return false;
      isAtRest ||= !running && !pending;
    }
    return counted.size > 0 && (isAtRest || isExpected);
  };

  const begin = (cell: Element, watched: WatchedCell) => {
    watched.isStarting = true;
    watched.startedAt = Date.now();
    listener.starting(cell);
  };

  const note = (cell: Element, count: number) => {
    counted.add(cell);
    highest = Math.max(highest, count);
  };

  const update = (cell: Element, watched: WatchedCell) => {
    const before = watched.state;
    const now = cellState(cell);
    watched.state = now;
    const wasSeen = before.running || watched.isStarting;
    // A count that stands there still may be of the session before.
    if (now.count && now.count !== before.count) {
      // A run can be over before anyone looks: then only its count shows it.
      if (!wasSeen) begin(cell, watched);
      else if (now.count <= highest) restarted(watched.startedAt);
      note(cell, now.count);
    }
    const { isStarting } = watched;
    watched.isStarting = false;
    if (isStarting) listener.started(cell);
    if ((before.running || isStarting) && !now.running) listener.finished(cell, wasSeen);
  };

  const wasQueued = (cell: Element) => {
    const watched = cells.get(cell);
    if (!watched || isBusy(watched.state)) return false;
    return watched.isStarting || isBusy(cellState(cell));
  };

  /** Colab draws a change in several steps, all of them before the next task. */
  const settle = () => {
    const queued = [...changed].filter(wasQueued);
    const starting = [...cells.values()].filter((watched) => watched.isStarting);
    const since = Math.min(Date.now(), ...starting.map((watched) => watched.startedAt));
    if (countsWereEmptied()) restarted(since);
    const all = [...cells.keys()].filter((cell) => cell.isConnected);
    if (sawRunAll(queued, all, Date.now())) listener.allStarted(all.length);
    for (const cell of changed) {
      const watched = cells.get(cell);
      if (watched) update(cell, watched);
    }
    changed.clear();
  };

  const observer = new MutationObserver((records) => {
    if (changed.size === 0) setTimeout(settle);
    for (const { target } of records) {
      const cell = cellOf(target);
      const watched = cell && cells.get(cell);
      if (!watched) continue;
      changed.add(cell);
      const isNew = !watched.isStarting && !watched.state.running;
      if (isNew && cellState(cell).running) begin(cell, watched);
    }
  });
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    watch(cell) {
      const attributeFilter = ['class'];
      observer.observe(cell, { attributeFilter });
      const shadow = cell.querySelector(hooks.runButton)?.shadowRoot;
      const all = { childList: true, characterData: true, subtree: true, attributeFilter };
      if (shadow) observer.observe(shadow, all);
      const state = cellState(cell);
      const watched = { state, startedAt: Date.now(), isStarting: false };
      cells.set(cell, watched);
      if (state.count) note(cell, state.count);
      if (!state.running) return;
      begin(cell, watched);
      update(cell, watched);
    },
    expectRestart() {
      isExpected = true;
      if (countsWereEmptied()) restarted(Date.now());
    },
    restartAsked(at) {
      // Its effect on the counts may have been seen first.
      if (at > restartedAt) restarted(at);
    },
    isBusy: () => [...cells.keys()].some((cell) => cell.isConnected && isBusy(cellState(cell))),
  };
}
