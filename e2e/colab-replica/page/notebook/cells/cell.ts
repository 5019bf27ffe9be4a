import type { Labels } from '../../shell/labels/types.ts';
import { create } from '../dom.ts';

/** What every cell can ask of the notebook it is in. */
export interface CellHost {
  labels: Labels;
  /** Class of every cell; another one under `?break=cell-class`. */
  cellClass: string;
  /** Name of the run button's element; another one under `?break=run-button`. */
  runButton: string;
  focus(cell: Cell): void;
  move(cell: Cell, by: -1 | 1): void;
  remove(cell: Cell): void;
  addCodeBelow(cell: Cell): void;
  /** Says that an entry of the page is not part of the replica. */
  notHere(label: string): void;
}

/** A cell of the notebook, as its list sees it. */
export interface Cell {
  readonly id: string;
  readonly element: HTMLElement;
  /** Tells the cell its place in the document, from 0. */
  setPlace(index: number): void;
  setFocused(isFocused: boolean): void;
}

/** The outer element of a cell, with the empty parts that Colab has in each. */
export function cellFrame(id: string, kind: 'code' | 'text', host: CellHost) {
  const toolbar = create('div', { class: 'cell-toolbar sticky' });
  const contents = create(
    'div',
    { class: 'cell-contents' },
    create('div', { class: 'cell-mask' }),
    create('span', { class: 'imported-info-area' }),
  );
  const element = create(
    'div',
    {
      class: `${host.cellClass} ${kind} notebook-cell`,
      id: `cell-${id}`,
      tabindex: '-1',
      role: 'region',
    },
    create('div', { class: 'cell-tag-editor sticky' }),
    create('div', { class: 'agent-focus-label' }),
    toolbar,
    create('div', { class: 'main-content' }, contents),
  );
  return { element, toolbar, contents };
}
