import type { Cell, CellHost } from './cell.ts';
import { CellToolbar } from './cell-toolbar.ts';

/**
 * Shows the toolbar of a cell while the cell is focused or the pointer is over it; at any other time
 * it is not in the document. Returns what the cell calls when its focus changes.
 */
export function placeToolbar(
  cell: Cell,
  place: Element,
  host: CellHost,
): (focused: boolean) => void {
  let isFocused = false;
  let isHovered = false;
  let toolbar: CellToolbar | undefined;

  const make = () => {
    const made = new CellToolbar();
    made.labels = host.labels;
    made.actions = {
      moveUp: () => host.move(cell, -1),
      moveDown: () => host.move(cell, 1),
      remove: () => host.remove(cell),
      more: () => host.notHere(host.labels.cell.moreActions),
    };
    return made;
  };
  const update = () => {
    toolbar ??= make();
    if (isFocused || isHovered) place.replaceChildren(toolbar);
    else place.replaceChildren();
  };
  const hover = (value: boolean) => () => {
    isHovered = value;
    update();
  };
  cell.element.addEventListener('pointerenter', hover(true));
  cell.element.addEventListener('pointerleave', hover(false));
  return (focused) => {
    isFocused = focused;
    update();
  };
}
