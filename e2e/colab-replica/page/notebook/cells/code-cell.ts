import type { PipWarning } from '../../contract.ts';
import { CellEditor } from '../editor/cell-editor.ts';
import { CellOutput } from '../outputs/cell-output.ts';
import type { Output } from '../outputs/item.ts';
import { OutputInfo } from '../outputs/output-info.ts';
import { create } from '../dom.ts';
import { addCellRow } from './add-cell.ts';
import { CellRuns } from './cell-runs.ts';
import { cellFrame, type Cell, type CellHost } from './cell.ts';
import { NextSteps } from './next-steps.ts';
import { RunButton } from './run-button.ts';
import { placeToolbar } from './toolbar-place.ts';

/** What a code cell asks of the notebook, beyond what any cell does. */
export interface CodeCellHost extends CellHost {
  /** The run button was pressed. */
  pressed(cell: CodeCell): void;
  codeFocused(isFocused: boolean): void;
  restart(): void;
  /** pip replaced packages that are already imported. */
  warnOf(warning: PipWarning): void;
  explainError(error: { name: string; message: string }): void;
}

/** A cell of code with its run button, editor and output. */
export class CodeCell implements Cell {
  readonly element: HTMLElement;
  readonly runs: CellRuns;
  readonly #host: CodeCellHost;
  readonly #button: RunButton;
  readonly #nextSteps = new NextSteps();
  readonly #editor: CellEditor;
  readonly #output: CellOutput;
  readonly #showToolbar: (isFocused: boolean) => void;
  #isFocused = false;
  #isHovered = false;
  #isBusy = false;

  constructor(
    readonly id: string,
    source: string,
    saved: readonly Output[],
    host: CodeCellHost,
  ) {
    this.#host = host;
    const { element, toolbar, contents } = cellFrame(id, 'code', host);
    this.element = element;
    this.#button = create(host.runButton) as RunButton;
    this.#editor = new CellEditor(source, () => this.runs.edited());
    const info = new OutputInfo();
    this.#output = new CellOutput({
      saved,
      info,
      showHidden: create(
        'md-text-button',
        { class: 'show-hidden-output' },
        host.labels.cell.showHiddenOutput,
      ),
      onRestart: () => host.restart(),
      onChange: (isEmpty) => element.classList.toggle('code-has-output', !isEmpty),
    });
    this.runs = new CellRuns({
      cell: id,
      source: () => this.#editor.source,
      output: this.#output,
      nextSteps: this.#nextSteps,
      warnOf: (warning) => host.warnOf(warning),
      changed: () => this.#show(),
    });
    const { labels } = host;
    Object.assign(this.#button, { labels });
    Object.assign(info, {
      labels,
      toggle: () => this.#output.toggle(),
      showMenu: () => host.notHere(labels.cell.outputActions),
    });
    Object.assign(this.#nextSteps, { labels, explain: host.explainError });
    this.#button.addEventListener('click', () => host.pressed(this));
    contents.append(this.#body());
    element.append(addCellRow(this, host));
    this.#showToolbar = placeToolbar(this, toolbar, host);
    element.addEventListener('pointerenter', () => this.#hover(true));
    element.addEventListener('pointerleave', () => this.#hover(false));
    this.#show();
  }

  get source(): string {
    return this.#editor.source;
  }

  /** Puts other code into the cell, as an edit of the assistant's does. */
  replaceSource(source: string): void {
    this.#editor.replace(source);
  }

  setPlace(index: number): void {
    const { cell } = this.#host.labels;
    this.element.setAttribute('aria-label', cell.code(index));
    this.#output.element.setAttribute('aria-label', cell.output(index));
  }

  setFocused(isFocused: boolean): void {
    this.#isFocused = isFocused;
    this.element.classList.toggle('focused', isFocused);
    this.#showToolbar(isFocused);
    if (isFocused) this.#output.expectRun();
    this.#host.codeFocused(isFocused);
    this.#show();
  }

  setBusy(isBusy: boolean): void {
    this.#isBusy = isBusy;
    this.#show();
  }

  clearOutput(): void {
    this.#output.clear(false);
    this.#nextSteps.clear();
  }

  #body(): HTMLElement {
    const container = create('div', { class: 'cell-execution-container' }, this.#button);
    const form = create('colab-form', { class: 'formview vertical layout flex' });
    form.append(create('div', { class: 'widget-area' }));
    return create(
      'div',
      { class: 'codecell-input-output' },
      create(
        'div',
        { class: 'inputarea horizontal layout code' },
        create('div', { class: 'cell-gutter' }, container),
        this.#editor.element,
        form,
      ),
      this.#output.element,
      this.#nextSteps,
    );
  }

  #hover(isHovered: boolean): void {
    this.#isHovered = isHovered;
    this.#show();
  }

  #show(): void {
    const { view } = this.runs;
    this.element.classList.toggle('pending', view.state === 'pending');
    this.element.classList.toggle('running', view.state === 'running');
    this.#button.view = {
      ...view,
      isFocused: this.#isFocused,
      isHovered: this.#isHovered,
      isBusy: this.#isBusy,
    };
  }
}
