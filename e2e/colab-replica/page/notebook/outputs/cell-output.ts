import { create } from '../dom.ts';
import { drawSoon } from './draw-soon.ts';
import { FrameSurface, type FrameOptions } from './frame-surface.ts';
import { isStatic, type Output } from './item.ts';
import { OutputLog } from './log.ts';
import { staticSurface } from './static-surface.ts';
import type { Question, Surface } from './surface.ts';

export interface CellOutputOptions {
  saved: readonly Output[];
  frame: Omit<FrameOptions, 'startsUnseen'>;
  /** The buttons beside an output. */
  info: HTMLElement;
  /** Called when the cell comes to have an output, or has none any more. */
  onChange(isEmpty: boolean): void;
}

/** The output of one code cell, on whichever surface Colab would draw it. */
export class CellOutput {
  readonly element = create('div', { class: 'output', role: 'region' });
  readonly #options: CellOutputOptions;
  readonly #log: OutputLog;
  readonly #drawing = drawSoon(() => this.#draw());
  readonly #content = create('div', { class: 'output-content', hidden: true });
  readonly #info = create('div', { class: 'output-info' });
  readonly #container = create('div', { class: 'output-iframe-container', hidden: true });
  readonly #sizer = create('div', {}, create('div'));
  #surface: Surface | undefined;
  #isFrame = false;
  #isFolded = false;
  #isAsking = false;
  /** Shows the question that waits for its answer. */
  #showQuestion: () => void = () => {};

  constructor(options: CellOutputOptions) {
    this.#options = options;
    this.#log = new OutputLog(options.saved);
    this.#container.append(create('div', { class: 'output-iframe-sizer' }, this.#sizer));
    this.#content.append(this.#info, this.#container);
    this.element.append(create('div', { class: 'output-header' }), this.#content);
    if (options.saved.length > 0) this.#draw();
  }

  /** A run of the cell is prepared: what the last one printed goes. */
  begin(): void {
    this.#log.begin();
    this.#settle();
    this.#drawing.flush();
  }

  output(output: Output): void {
    this.#log.add(output);
    this.#drawing.request();
  }

  clear(wait: boolean): void {
    this.#log.clear(wait);
    this.#drawing.request();
  }

  /** The run is over: all of its output is drawn when this returns. */
  finish(): void {
    this.#surface?.stopAsking();
    this.#isAsking = false;
    this.#showQuestion = () => {};
    this.#settle();
    this.#drawing.flush();
  }

  /** Asks the person for a line; what was typed becomes part of the output. */
  async ask(question: Question): Promise<string> {
    this.#isAsking = true;
    this.#settle();
    this.#drawing.flush();
    const line = await new Promise<string>((answer) => {
      this.#showQuestion = () => void this.#surface?.ask(question).then(answer);
      this.#showQuestion();
    });
    this.#isAsking = false;
    this.#showQuestion = () => {};
    const text = `${question.prompt}${question.password ? '·'.repeat(line.length) : line}\n`;
    this.output({ output_type: 'stream', text });
    return line;
  }

  /** Folds the output away, or opens it again. */
  toggle(): void {
    this.#isFolded = !this.#isFolded;
    this.#container.hidden = this.#isFolded || this.#log.items.length === 0;
  }

  #settle(): void {
    this.#log.settle();
    this.#drawing.request();
  }

  #draw(): void {
    const { items } = this.#log;
    const isEmpty = items.length === 0 && !this.#isAsking;
    // An output that has moved into a frame stays there until it is empty.
    const needsFrame = !isEmpty && (this.#isFrame || !items.every(isStatic));
    if (!this.#surface || needsFrame !== this.#isFrame) this.#changeSurface(needsFrame);
    this.#surface?.draw(items);
    this.#info.replaceChildren(this.#options.info);
    this.#content.hidden = isEmpty;
    this.#container.hidden = isEmpty || this.#isFolded;
    this.#options.onChange(isEmpty);
  }

  #changeSurface(isFrame: boolean): void {
    this.#surface?.remove();
    const startsUnseen = this.#log.items.every(({ id }) => id === undefined);
    this.#surface = isFrame
      ? new FrameSurface({ ...this.#options.frame, startsUnseen })
      : staticSurface();
    this.#isFrame = isFrame;
    this.#sizer.parentElement?.style.setProperty('min-height', '0px');
    this.#sizer.replaceChildren(this.#surface.element);
    // Output may come after a question that was asked later: they go different ways.
    this.#showQuestion();
  }
}
