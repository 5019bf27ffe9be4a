import { hooks } from './names.ts';

/** Narrower pages give room below the notebook instead of beside it, in CSS pixels. */
const WIDE = 1_000;
const GAP = 8;
/** A smaller box, such as a pill, is not worth a column, in CSS pixels. */
const COLUMN = 300;

/**
 * Makes the notebook leave room for a box in the page's lower right corner, as it does for Colab's
 * own panels, so that the box never covers a cell. Without a box the room is given back.
 */
export function makeRoom(box: DOMRect | undefined): void {
  const notebook = document.querySelector<HTMLElement>(hooks.notebookArea);
  if (!notebook) return;
  const { style } = notebook;
  style.removeProperty('margin-right');
  style.removeProperty('margin-bottom');
  if (!box || box.width === 0) return;
  const { right, bottom } = notebook.getBoundingClientRect();
  const isBeside = innerWidth >= WIDE && box.width >= COLUMN;
  if (isBeside) style.marginRight = `${right - box.left + GAP}px`;
  else style.marginBottom = `${Math.max(0, bottom - box.top + GAP)}px`;
}
