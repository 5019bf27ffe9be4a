import { hooks } from './page.ts';

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
  document.querySelector(`${hooks.cellList} ${hooks.cell}`)?.parentElement ??
  document.querySelector(hooks.cell)?.parentElement ??
  document.querySelector(hooks.cellList);
