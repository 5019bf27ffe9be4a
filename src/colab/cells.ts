import type { CellRef } from '../core/ledger/events.ts';
import { hooks } from './names.ts';

/** Cells by their selector; what a notebook's own text draws inside a cell is none. */
export function cellsBy(selector: string, page: ParentNode = document): HTMLElement[] {
  const list = page.querySelector(hooks.cellList) ?? page;
  return [...list.querySelectorAll<HTMLElement>(`${selector}:not(${hooks.cell} *)`)];
}

/** The notebook's code cells, in order; what lies between the list and its cells does not matter. */
export const codeCells = () => cellsBy(hooks.codeCell);

/** Whether any code cell shows an output. */
export const hasOutputs = () => codeCells().some((cell) => cell.querySelector(hooks.drawn));

/** What cells are added to and taken from, by the first of them. */
export const cellParent = (): Element | null =>
  cellsBy(hooks.cell)[0]?.parentElement ?? document.querySelector(hooks.cellList);

/** Cells that were copied may have one id. */
const twinsOf = (id: string) => codeCells().filter((cell) => cell.id === id);

/** Longer ids do not fit into an event, with a place behind them. */
const keptId = ({ id }: Element) => id.slice(0, 190);

/** A code cell as events name it; all but the first of those with one id by their place among them. */
export function refer(cell: Element): CellRef {
  const twin = twinsOf(cell.id).indexOf(cell as HTMLElement);
  return {
    id: `${keptId(cell) || 'cell'}${twin > 0 ? `#${twin}` : ''}`,
    ordinal: codeCells().indexOf(cell as HTMLElement) + 1,
  };
}

/** The code cell that events name so, where it is still there. */
export const cellById = (id: string) =>
  codeCells().find((cell) => id.startsWith(keptId(cell)) && refer(cell).id === id);
