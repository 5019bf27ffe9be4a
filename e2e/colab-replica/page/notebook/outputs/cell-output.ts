import { savedTrust } from '../../addresses.ts';
import { create } from '../dom.ts';
import { FrameSurface } from './frame-surface.ts';
import { isStatic, type KernelOutput, type Output } from './item.ts';
import { coalesced, OutputLog } from './log.ts';
import type { OutputInfo } from './output-info.ts';
import { OutputViews } from './output-views.ts';
import { staticSurface } from './static-surface.ts';
import type { Question } from './surface.ts';

export interface CellOutputOptions {
  saved: readonly Output[];
  /** The buttons beside an output. */
  info: OutputInfo;
  /** What stands where an output is hidden; a click on it shows the output. */
  showHidden: HTMLElement;
  /** The person pressed the restart button in the output. */
  onRestart(): void;
  /** Called when the cell comes to have an output, or has none any more. */
  onChange(isEmpty: boolean): void;
}

/** The output of one code cell, on whichever surface Colab would draw it. */
export class CellOutput {
  readonly element = create('div', { class: 'output', role: 'region' });
  readonly #options: CellOutputOptions;
  readonly #log: OutputLog;
  readonly #views = new OutputViews();
  readonly #content = create('div', { class: 'output-content', hidden: true });
  readonly #info = create('div', { class: 'output-info' });
  readonly #container = create('div', { class: 'output-iframe-container', hidden: true });
  #isFrame = false;
  #isFolded = false;
  #clearsOnNext = false;
  /** Shows the question that waits for its answer; undefined while there is none. */
  #showQuestion: (() => void) | undefined;

  constructor(options: CellOutputOptions) {
    this.#options = options;
    this.#log = new OutputLog(options.saved);
    options.showHidden.addEventListener('click', () => this.toggle());
    this.#container.append(this.#views.element);
    this.#content.append(this.#info, this.#container);
    this.element.append(create('div', { class: 'output-header' }), this.#content);
    const { items } = this.#log;
    if (items.length > 0) {
      if (items.every(isStatic)) this.#views.change(staticSurface(items));
      else this.#moveToFrame();
    }
    this.#show();
  }

  /** The cell is focused or waits: it has an empty surface for its next run. */
  expectRun(): void {
    if (this.#views.surface) this.#views.expectRun();
  }

  /** A run of the cell is prepared: of what the last one printed only the height stays. */
  prepare(): void {
    this.#log.begin();
    this.#clearsOnNext = false;
    this.#isFrame = false;
    this.#views.startRun(() => this.#show());
    this.#show();
  }

  output(output: KernelOutput): void {
    if (this.#clearsOnNext) this.clear(false);
    const put = this.#log.add(output);
    const needsFrame = put ? !isStatic(put.item) : output.output_type === 'comm_open';
    if (needsFrame && !this.#isFrame) this.#moveToFrame();
    else if (put) this.#views.surface?.put(put);
    this.#show();
  }

  /** Clears the output at once, or when the next one comes. */
  clear(wait: boolean): void {
    this.#clearsOnNext = wait;
    if (wait) return;
    this.#log.clear();
    this.#isFrame = false;
    if (this.#views.surface) this.#views.change(staticSurface());
    this.#showQuestion?.();
    this.#show();
  }

  /** A run that went on without the page is followed again: what it has printed comes again. */
  resume(outputs: readonly KernelOutput[]): void {
    this.#log.begin();
    this.clear(false);
    if (!this.#views.surface) this.#views.change(staticSurface());
    for (const output of coalesced(outputs)) this.output(output);
  }

  /** The run is over. */
  finish(): void {
    this.#views.surface?.stopAsking();
    this.#showQuestion = undefined;
    this.#show();
  }

  /** Asks the person for a line; what was typed becomes part of the output. */
  async ask(question: Question): Promise<string> {
    const line = await new Promise<string>((answer) => {
      this.#showQuestion = () => void this.#views.surface?.ask(question).then(answer);
      this.#showQuestion();
      this.#show();
    });
    this.#showQuestion = undefined;
    const text = `${question.prompt}${question.password ? '·'.repeat(line.length) : line}\n`;
    this.output({ output_type: 'stream', name: 'stdout', text });
    return line;
  }

  /** Hides the output, or shows it again. */
  toggle(): void {
    this.#isFolded = !this.#isFolded;
    this.#show();
  }

  #moveToFrame(): void {
    const isSaved = this.#log.items.some(({ id }) => id === undefined);
    this.#isFrame = true;
    this.#views.change(
      new FrameSurface({
        trust: isSaved ? savedTrust(location.pathname) : 'trusted',
        startsUnseen: isSaved,
        items: () => this.#log.items,
        onRestart: () => this.#options.onRestart(),
      }),
    );
    this.#showQuestion?.();
  }

  #show(): void {
    const isEmpty = this.#log.items.length === 0 && !this.#showQuestion && !this.#views.isHeld;
    if (!isEmpty && !this.#options.info.isConnected) this.#info.append(this.#options.info);
    this.#options.info.isHidden = this.#isFolded;
    if (this.#isFolded) this.#content.append(this.#options.showHidden);
    else this.#options.showHidden.remove();
    this.#content.hidden = isEmpty;
    this.#container.hidden = isEmpty || this.#isFolded;
    this.#options.onChange(isEmpty);
  }
}
