import type { CodeCell } from './cells/code-cell.ts';

/** Tells of every third press on the button of a running cell: Colab then offers a restart. */
export function thirdPresses(): (cell: CodeCell) => boolean {
  const presses = new WeakMap<CodeCell, number>();
  return (cell) => {
    const count = (presses.get(cell) ?? 0) + 1;
    presses.set(cell, count);
    return count % 3 === 0;
  };
}
