import { readFromFrame, type ToFrame } from '../../../frame/messages.ts';
import type { Trust } from '../../addresses.ts';
import { create } from '../dom.ts';
import type { OutputItem } from './item.ts';
import { lifecycle } from './lifecycle.ts';
import type { Put } from './log.ts';
import { outputFrame, unload } from './output-frame.ts';
import type { Question, Surface } from './surface.ts';

/** Until the frame has told its height, in CSS pixels. */
const FIRST_HEIGHT = 60;

export interface FrameOptions {
  trust: Trust;
  /** Saved outputs wait for their frame until they are about to be seen. */
  startsUnseen: boolean;
  /** All that is to be seen in the frame now. */
  items(): readonly OutputItem[];
  /** The person pressed the restart button in the output. */
  onRestart(): void;
}

function look(): ToFrame {
  const root = document.documentElement;
  const value = (name: string) => root.getAttribute(name) ?? '';
  return { replica: 'look', theme: value('theme'), editor: value('editor'), language: root.lang };
}

/** Draws the output in a frame of another origin, each time it comes into the document. */
export class FrameSurface implements Surface {
  readonly element = create('div', { class: 'outputview' });
  readonly #options: FrameOptions;
  readonly #repaint = new MutationObserver(() => this.#tell(look()));
  readonly #watcher = new IntersectionObserver((entries) => this.#seen(entries), {
    root: document.querySelector('#notebook-main'),
  });
  #waits: boolean;
  #frame: HTMLIFrameElement | undefined;
  #port: MessagePort | undefined;
  #question: Question | undefined;
  #answer: (line: string) => void = () => {};

  constructor(options: FrameOptions) {
    this.#options = options;
    this.#waits = options.startsUnseen;
    this.element.append(
      lifecycle(
        () => this.#entered(),
        () => this.#left(),
      ),
    );
    this.#setHeight(FIRST_HEIGHT);
    const attributeFilter = ['theme', 'editor', 'lang'];
    this.#repaint.observe(document.documentElement, { attributeFilter });
  }

  put({ item, replaces }: Put): void {
    this.#tell({ replica: 'update', item, replaces });
  }

  ask(question: Question): Promise<string> {
    this.#question = question;
    this.#tellQuestion();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  stopAsking(): void {
    this.#question = undefined;
    this.#tellQuestion();
  }

  async dispose(): Promise<void> {
    this.#repaint.disconnect();
    this.#watcher.disconnect();
    this.#port?.close();
    this.#port = undefined;
    this.element.style.display = 'none';
    if (this.#frame?.isConnected) await unload(this.#frame);
  }

  #entered(): void {
    if (this.#waits) this.#watcher.observe(this.element);
    else this.#load();
  }

  #left(): void {
    this.#port?.close();
    this.#frame?.remove();
    this.#frame = undefined;
    this.#port = undefined;
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#watcher.disconnect();
    this.#waits = false;
    this.#load();
  }

  #load(): void {
    const { port1, port2 } = new MessageChannel();
    const frame = outputFrame(this.#options.trust);
    this.#frame = frame;
    this.#port = port1;
    frame.style.height = this.element.style.height;
    port1.addEventListener('message', ({ data }: MessageEvent) => this.#heard(data));
    port1.start();
    frame.addEventListener(
      'load',
      () =>
        frame.contentWindow?.postMessage({ replica: 'start' }, new URL(frame.src).origin, [port2]),
      { once: true },
    );
    this.element.append(frame);
    // The port keeps what it gets until the frame listens.
    this.#tell(look());
    this.#tell({ replica: 'bulk', items: [...this.#options.items()] });
    if (this.#question) this.#tellQuestion();
  }

  #heard(data: unknown): void {
    const message = readFromFrame(data);
    if (message?.replica === 'height') this.#setHeight(message.height);
    else if (message?.replica === 'restart') this.#options.onRestart();
    else if (message?.replica === 'answer') {
      this.#question = undefined;
      this.#answer(message.text);
    }
  }

  #tellQuestion(): void {
    const question = this.#question;
    this.#tell(question ? { replica: 'question', ...question } : { replica: 'no-question' });
  }

  #tell(message: ToFrame): void {
    this.#port?.postMessage(message);
  }

  #setHeight(height: number): void {
    this.element.style.height = `${height}px`;
    if (this.#frame) this.#frame.style.height = `${height}px`;
  }
}
