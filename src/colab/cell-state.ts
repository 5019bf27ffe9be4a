import { FAILED_ICON, hooks, runClasses } from './names.ts';

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
  const digits = /\d+/.exec(shadow?.querySelector(hooks.executionCount)?.textContent ?? '');
  const isMarked = () =>
    has(shadow?.querySelector(hooks.execution), runClasses.failed) ||
    shadow?.querySelector(hooks.executionIcon)?.textContent?.trim() === FAILED_ICON;
  return {
    running: has(cell, runClasses.running),
    // The run button says so of what is only busy, too.
    pending: has(cell, runClasses.pending),
    // The mark outlives a restart, which empties the count.
    failed: digits !== null && isMarked(),
    count: digits ? Number(digits[0]) : undefined,
  };
}

/** True for a cell that runs or waits for its turn. */
export const isBusy = ({ running, pending }: CellState): boolean => running || pending;
