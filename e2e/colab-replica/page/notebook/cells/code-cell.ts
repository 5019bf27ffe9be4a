import type { PipWarning } from '../../contract.ts';
import { CellEditor } from '../editor/cell-editor.ts';
import type { Runtime } from '../kernel/runtime.ts';
import { CellOutput } from '../outputs/cell-output.ts';
import { pipWarningIn, type KernelOutput, type Output } from '../outputs/item.ts';
import { OutputInfo } from '../outputs/output-info.ts';
import type { Question } from '../outputs/surface.ts';
import { create } from '../dom.ts';
import { addCellRow } from './add-cell.ts';
import { cellFrame, type Cell, type CellHost } from './cell.ts';
import { NextSteps } from './next-steps.ts';
import { RunButton, type LastRun, type Phase } from './run-button.ts';
import { placeToolbar } from './toolbar-place.ts';

/** What a code cell asks of the notebook, beyond what any cell does. */
export interface CodeCellHost extends CellHost {
  /** Element name of the run button; another one under `?break=run-button`. */
  runButton: string;
  /** The run button was pressed. */
  pressed(cell: CodeCell): void;
  restart(): void;
  /** pip replaced packages that are already imported. */
  warnOf(warning: PipWarning): void;
  explainError(error: { name: string; message: string }): void;
}

/** A cell of code with its run button, editor and output. */
export class CodeCell implements Cell {
  readonly element: HTMLElement;
  readonly #host: CodeCellHost;
  readonly #button: RunButton;
  readonly #nextSteps = new NextSteps();
  readonly #editor: CellEditor;
  readonly #output: CellOutput;
  readonly #showToolbar: (isFocused: boolean) => void;
  #phase: Phase = 'idle';
  #isFocused = false;
  #isChanged = false;
  #lastRun: LastRun | undefined;

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
    this.#editor = new CellEditor(source, () => this.#edited());
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
    this.#show();
  }

  get phase(): Phase {
    return this.#phase;
  }

  get lastRun(): LastRun | undefined {
    return this.#lastRun;
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
    this.#show();
  }

  /** The cell waits for its turn, or no longer does. */
  setWaiting(isWaiting: boolean): void {
    if (isWaiting) this.#output.expectRun();
    this.#enter(isWaiting ? 'pending' : 'idle');
  }

  /** Runs the cell; resolves to true where it finished without an error. */
  async run(runtime: Runtime): Promise<boolean> {
    const startedAt = performance.now();
    this.#isChanged = false;
    this.#nextSteps.clear();
    this.#output.begin();
    this.#enter('running');
    const end = await runtime.execute(this.#editor.source, {
      output: (output) => this.#print(output),
      clear: (wait) => this.#output.clear(wait),
      ask: (question: Question) => this.#output.ask(question),
    });
    this.#output.finish();
    const seconds = (performance.now() - startedAt) / 1_000;
    const failed = end.status === 'failed';
    this.#lastRun =
      end.status === 'lost'
        ? undefined
        : { count: end.count, failed, endedAt: new Date(), seconds };
    this.#enter('idle');
    return end.status === 'ok';
  }

  /** The session is over: the cell has not been run in the next one. */
  forgetRun(): void {
    this.#lastRun = undefined;
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

  #print(output: KernelOutput): void {
    this.#output.output(output);
    this.#nextSteps.changed(output);
    const warning = pipWarningIn(output);
    if (warning) this.#host.warnOf(warning);
  }

  #edited(): void {
    this.#isChanged = true;
    this.#show();
  }

  #enter(phase: Phase): void {
    this.#phase = phase;
    this.element.classList.toggle('pending', phase === 'pending');
    this.element.classList.toggle('running', phase === 'running');
    this.#show();
  }

  #show(): void {
    this.#button.view = {
      phase: this.#phase,
      isFocused: this.#isFocused,
      isChanged: this.#isChanged,
      lastRun: this.#lastRun,
    };
  }
}
