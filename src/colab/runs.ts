import { endingWith } from '../platform/observe.ts';
import { cellSource } from './cell-source.ts';
import { cellState } from './cell-state.ts';
import { connectionOn, isCrashTold, type Connection } from './connection.ts';
import { hooks } from './names.ts';
import { createRunTracker, type RunListener } from './run-tracker.ts';
import { createSessionSight } from './session-sight.ts';

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

const now = () => performance.now();
const page = {
  stateOf: cellState,
  isEmpty: (cell: Element) => cellSource(cell).trim() === '',
  isThere: (cell: Element) => cell.isConnected,
};
const attributeFilter = ['class'];
const ALL = { childList: true, characterData: true, subtree: true, attributeFilter };

/** Watches each code cell's run state, and the restarts that show in it. */
export function watchRuns(listener: RunListener, signal: AbortSignal): Runs {
  const session = createSessionSight<Element>(
    (since, isCrash) => {
      tracker.sessionStarted();
      listener.sessionStarted(since, isCrash);
    },
    { connection: connectionOn, isCrashTold },
  );
  const tracker = createRunTracker(listener, page, session, now);

  let isSettling = false;
  const settle = () => {
    isSettling = false;
    tracker.settle();
  };
  const observer = endingWith(
    signal,
    new MutationObserver((records) => {
      // Colab draws a change in several steps, all of them before the next task.
      if (!isSettling) setTimeout(settle);
      isSettling = true;
      for (const cell of new Set(records.map(({ target }) => cellOf(target)))) {
        if (cell) tracker.changed(cell);
      }
    }),
  );

  return {
    watch(cell, drawnBefore) {
      observer.observe(cell, { attributeFilter });
      const shadow = cell.querySelector(hooks.runButton)?.shadowRoot;
      if (shadow) observer.observe(shadow, ALL);
      tracker.watch(cell, drawnBefore);
    },
    expectRestart: session.restartExpected,
    restartAnswered: session.restartAnswered,
    connectionChanged: (connection, before) => session.connectionChanged(connection, before, now()),
    isBusy: tracker.isBusy,
  };
}
