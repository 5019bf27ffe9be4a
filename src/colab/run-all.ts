/** Cells that are queued within this many milliseconds were queued by one command. */
const AT_ONCE = 1_000;

/**
 * Recognises "Run all" by its effect: every code cell that holds code is queued at once. The function
 * that comes back takes the cells that have just been queued, all code cells, and the time (ms); it
 * is true once for each time that all of them were queued. One cell alone is a single run.
 */
export function createRunAllSight<Cell>(isEmpty: (cell: Cell) => boolean) {
  let queued = new Set<Cell>();
  let since = -Infinity;
  return (added: readonly Cell[], all: readonly Cell[], now: number): boolean => {
    if (added.length === 0) return false;
    if (Math.abs(now - since) > AT_ONCE) {
      queued = new Set();
      since = now;
    }
    for (const cell of added) queued.add(cell);
    const isAll = queued.size > 1 && all.every((cell) => queued.has(cell) || isEmpty(cell));
    if (isAll) queued = new Set();
    return isAll;
  };
}
