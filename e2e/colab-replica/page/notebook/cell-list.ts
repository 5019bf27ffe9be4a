import type { Cell } from './cells/cell.ts';
import { CodeCell } from './cells/code-cell.ts';

/** The cells of a notebook in their order, and which of them is focused. */
export class CellList {
  readonly #element: HTMLElement;
  #cells: Cell[] = [];
  #focused: Cell | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
    const focusWhere = ({ target }: Event) => {
      const cell = this.#cells.find(({ element }) => element.contains(target as Node));
      if (cell) this.focus(cell);
    };
    element.addEventListener('pointerdown', focusWhere);
    element.addEventListener('focusin', focusWhere);
    // A frame takes the focus without an event that its cell could hear.
    window.addEventListener('blur', () => focusWhere({ target: document.activeElement } as Event));
  }

  get code(): CodeCell[] {
    return this.#cells.filter((cell) => cell instanceof CodeCell);
  }

  /** The focused code cell, or else the first one below it, or else the first of all. */
  get current(): CodeCell | undefined {
    const from = this.#focused ? this.#cells.indexOf(this.#focused) : 0;
    return this.#cells.slice(from).find((cell) => cell instanceof CodeCell) ?? this.code[0];
  }

  /** Puts cells into the list, at its end or below one that is in it. */
  insert(cells: readonly Cell[], below?: Cell): void {
    const at = below ? this.#cells.indexOf(below) + 1 : this.#cells.length;
    this.#cells = this.#cells.toSpliced(at, 0, ...cells);
    const elements = cells.map((cell) => cell.element);
    if (below) below.element.after(...elements);
    else this.#element.append(...elements);
    this.#number();
  }

  focus(cell: Cell): void {
    if (this.#focused === cell) return;
    this.#focused?.setFocused(false);
    this.#focused = cell;
    cell.setFocused(true);
    // Colab keeps the focused cell in the address.
    history.replaceState(history.state, '', `#scrollTo=${cell.id}`);
  }

  /** Focuses the cell below the focused one. */
  focusNext(): void {
    const next = this.#focused && this.#cells[this.#cells.indexOf(this.#focused) + 1];
    if (next) this.show(next);
  }

  /** Focuses a cell and brings it into view. */
  show(cell: Cell): void {
    this.focus(cell);
    cell.element.scrollIntoView({ block: 'nearest' });
  }

  move(cell: Cell, by: -1 | 1): void {
    const from = this.#cells.indexOf(cell);
    const neighbour = this.#cells[from + by];
    if (!neighbour) return;
    this.#cells = this.#cells.with(from, neighbour).with(from + by, cell);
    // Its frames are made again, and what had the focus in it loses it.
    if (by < 0) neighbour.element.before(cell.element);
    else neighbour.element.after(cell.element);
    cell.element.focus({ preventScroll: true });
    this.#number();
  }

  remove(cell: Cell): void {
    this.#cells = this.#cells.filter((other) => other !== cell);
    if (this.#focused === cell) this.#focused = undefined;
    cell.element.remove();
    this.#number();
  }

  #number(): void {
    for (const [index, cell] of this.#cells.entries()) cell.setPlace(index);
  }
}
