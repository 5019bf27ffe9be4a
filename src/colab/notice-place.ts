import { hooks } from './names.ts';

/** Between the notice and what is around it, in CSS pixels. */
const GAP = 8;

/** How much of a cell's height a box covers, in CSS pixels; all of it where the box is not wholly in the window. */
function covered({ left, top, bottom }: DOMRect, cell: DOMRect): number {
  if (bottom > innerHeight) return Infinity;
  return cell.right > left ? Math.min(bottom, cell.bottom) - Math.max(top, cell.top) : 0;
}

/**
 * Gives a notice in the page's lower right corner room to scroll to below the last cell, and moves it below the
 * page's toolbar where it would lie on the cell that failed; the cells themselves stay where they are. Without a
 * notice the room is given back.
 */
export function placeNotice(host?: HTMLElement, failed?: Element): void {
  const list = document.querySelector<HTMLElement>(hooks.cellList);
  if (list) list.style.marginBottom = host ? `${host.offsetHeight + GAP}px` : '';
  const area = document.querySelector(hooks.notebookArea)?.getBoundingClientRect();
  const cell = failed?.getBoundingClientRect();
  if (!host || !area || !cell) return;
  const look = () => covered(host.getBoundingClientRect(), cell);
  const before = look();
  if (before <= 0) return;
  host.style.setProperty('--clean-slate-top', `${area.top + GAP}px`);
  host.toggleAttribute('raised');
  // A long cell is met above as well as below.
  if (look() > before) host.toggleAttribute('raised');
}
