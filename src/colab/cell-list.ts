import { endingWith } from '../platform/observe.ts';
import { cellParent, codeCells } from './cells.ts';
import { notebookId } from './notebook-id.ts';

export interface CellListener {
  /** A code cell that was not there before; `drawnBefore` is what it was, where it was redrawn. */
  added(cell: Element, drawnBefore?: Element): void;
  /** Once all that have come are reported. */
  changed(): void;
  /** The page shows another notebook, and not one of the cells that there were. */
  replaced(): void;
}

/**
 * Watches which code cells a notebook has, also where Colab redraws their list, or anything that it stands
 * in. An address alone makes no other notebook: a new one gets its address when it is first saved.
 */
export function watchCells(notebook: string, listener: CellListener, signal: AbortSignal): void {
  const known = new WeakSet<Element>();
  let cells: Element[] = [];
  let list: Element | null;
  let isRedrawn = false;

  const endIfReplaced = () => {
    if (isRedrawn && notebookId(location) !== notebook) listener.replaced();
  };
  const look = () => {
    isRedrawn ||= cells.length > 0 && !cells.some((cell) => cell.isConnected);
    endIfReplaced();
    if (signal.aborted) return;
    const gone = cells.filter((cell) => !cell.isConnected);
    cells = codeCells();
    for (const cell of cells) {
      if (known.has(cell)) continue;
      known.add(cell);
      const before = gone.findIndex(({ id }) => id === cell.id);
      listener.added(cell, before < 0 ? undefined : gone.splice(before, 1)[0]);
    }
    listener.changed();
  };
  const follow = () => {
    observer.disconnect();
    list = cellParent();
    for (let node = list; node; node = node.parentElement) {
      observer.observe(node, { childList: true });
    }
    if (!list) observer.observe(document.body, { childList: true, subtree: true });
    look();
  };
  const observer = endingWith(
    signal,
    new MutationObserver((records) => {
      if (!list?.isConnected || records.some(({ target }) => target === list)) follow();
    }),
  );
  follow();
  // The address may change last. Not every Firefox tells it.
  globalThis.navigation?.addEventListener('currententrychange', endIfReplaced, { signal });
}
