import type { CellRef } from '../core/ledger/events.ts';
import { hooks } from './names.ts';

const listIn = (page: ParentNode) => page.querySelector(hooks.cellList) ?? page;
const outermost = (selector: string) => `${selector}:not(${hooks.cell} *)`;

/** Cells by their selector; what a notebook's own text draws inside a cell is none. */
export const cellsBy = (selector: string, page: ParentNode = document): HTMLElement[] => [
  ...listIn(page).querySelectorAll<HTMLElement>(outermost(selector)),
];

/** The notebook's code cells, in order; what lies between the list and its cells does not matter. */
export const codeCells = () => cellsBy(hooks.codeCell);

/** Whether any code cell shows an output. */
export const hasOutputs = () => codeCells().some((cell) => cell.querySelector(hooks.drawn));

/** What cells are added to and taken from, by the first of them. */
export const cellParent = (): Element | null =>
  listIn(document).querySelector(outermost(hooks.cell))?.parentElement ??
  document.querySelector(hooks.cellList);

/** Longer ids do not fit into an event, with a place behind them. */
const keptId = ({ id }: Element) => id.slice(0, 190);

/** A code cell as events name it; all but the first of those with one id by their place among them. */
export function refer(cell: Element): CellRef {
  const all: Element[] = codeCells();
  // Cells that were copied may have one id.
  const twin = all.filter(({ id }) => id === cell.id).indexOf(cell);
  return {
    id: `${keptId(cell) || 'cell'}${twin > 0 ? `#${twin}` : ''}`,
    ordinal: all.indexOf(cell) + 1,
  };
}

/** The code cell that events name so, where it is still there. */
export const cellById = (id: string) =>
  codeCells().find((cell) => id.startsWith(keptId(cell)) && refer(cell).id === id);
