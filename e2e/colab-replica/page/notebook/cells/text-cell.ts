import { create } from '../dom.ts';
import { markdown } from '../markdown/markdown.ts';
import { addCellRow } from './add-cell.ts';
import { cellFrame, type Cell, type CellHost } from './cell.ts';
import type { RunButton } from './run-button.ts';
import { RunState } from './run-state.ts';
import { placeToolbar } from './toolbar-place.ts';

/** What is shown in place of a section that is collapsed; none is here. */
function sectionHeader({ runButton, labels }: CellHost): HTMLElement {
  const button = create(runButton) as RunButton;
  const view = { ...new RunState(), isFocused: false, isHovered: false, isBusy: false };
  Object.assign(button, { labels, view: { ...view, isStale: false, isOfSection: true } });
  const header = create('div', { class: 'section-header' }, button);
  header.style.display = 'none';
  return header;
}

/** A cell of text, drawn from its Markdown. */
export class TextCell implements Cell {
  readonly element: HTMLElement;
  readonly #host: CellHost;
  readonly #heading: string;
  readonly #showToolbar: (isFocused: boolean) => void;

  constructor(
    readonly id: string,
    source: string,
    host: CellHost,
  ) {
    this.#host = host;
    const { element, toolbar, contents } = cellFrame(id, 'text', host);
    const text = markdown(source);
    this.#heading = text.querySelector('h1, h2, h3, h4, h5, h6')?.textContent ?? '';
    contents.append(
      create('div', { class: 'toolbar-root' }),
      create(
        'div',
        { class: 'editor-container horizontal' },
        create('div', { class: 'editor-root' }),
        create('div', { class: 'text-top-div' }, create('div', { class: 'markdown' }, text)),
      ),
      sectionHeader(host),
    );
    this.element = element;
    element.append(addCellRow(this, host));
    this.#showToolbar = placeToolbar(this, toolbar, host);
  }

  setPlace(index: number): void {
    this.element.setAttribute('aria-label', this.#host.labels.cell.text(index, this.#heading));
  }

  setFocused(isFocused: boolean): void {
    this.element.classList.toggle('focused', isFocused);
    this.#showToolbar(isFocused);
  }
}
