import { readFromFrame, type ToFrame } from '../../../frame/messages.ts';
import { frameAddress, frameLabel } from '../../addresses.ts';
import { create } from '../dom.ts';
import type { OutputItem } from './item.ts';
import { commonItems } from './place-items.ts';
import type { Question, Surface } from './surface.ts';

const SANDBOX =
  'allow-downloads allow-forms allow-pointer-lock allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts allow-storage-access-by-user-activation allow-modals';
const FEATURES =
  'accelerometer; autoplay; gyroscope; magnetometer; xr-spatial-tracking; clipboard-write';
/** Until the frame has told its height, in CSS pixels. */
const FIRST_HEIGHT = 60;

export interface FrameOptions {
  /** Saved outputs wait for their frame until they are about to be seen. */
  startsUnseen: boolean;
  /** How far off the screen a frame may be before it is unloaded, in CSS pixels. */
  keepWithin: number;
  /** The person pressed the restart button in the output. */
  onRestart(): void;
}

function look(): ToFrame {
  const root = document.documentElement;
  const value = (name: string) => root.getAttribute(name) ?? '';
  return { replica: 'look', theme: value('theme'), editor: value('editor'), language: root.lang };
}

/** Draws the output in a frame of another origin, which comes and goes with what is on screen. */
export class FrameSurface implements Surface {
  readonly element = create('div', { class: 'outputview' });
  readonly #options: FrameOptions;
  readonly #address = frameAddress(frameLabel());
  readonly #abort = new AbortController();
  #frame: HTMLIFrameElement | undefined;
  #isReady = false;
  #wasSeen = false;
  /** What the frame has been told of `items`. */
  #told: readonly OutputItem[] = [];
  #items: readonly OutputItem[] = [];
  #question: Question | undefined;
  #answer: (line: string) => void = () => {};

  constructor(options: FrameOptions) {
    this.#options = options;
    this.element.append(create('colab-dom-lifecycle-events', { style: 'display: none;' }));
    this.#setHeight(FIRST_HEIGHT);
    if (!options.startsUnseen) this.#load();
    const { signal } = this.#abort;
    window.addEventListener('message', (event) => this.#heard(event), { signal });
    this.#followLook(signal);
    this.#followScreen(signal);
  }

  draw(items: readonly OutputItem[]): void {
    this.#items = items;
    this.#tellItems();
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

  remove(): void {
    this.#abort.abort();
  }

  #followLook(signal: AbortSignal): void {
    const repaint = new MutationObserver(() => this.#tell(look()));
    repaint.observe(document.documentElement, { attributeFilter: ['theme', 'editor', 'lang'] });
    signal.addEventListener('abort', () => repaint.disconnect());
  }

  #followScreen(signal: AbortSignal): void {
    const watcher = new IntersectionObserver(
      (entries) => {
        const isNear = entries.at(-1)?.isIntersecting ?? false;
        if (isNear) this.#load();
        else if (this.#wasSeen) this.#unload();
        this.#wasSeen ||= isNear;
      },
      {
        root: document.querySelector('#notebook-main'),
        rootMargin: `${this.#options.keepWithin}px 0px`,
      },
    );
    watcher.observe(this.element);
    signal.addEventListener('abort', () => watcher.disconnect());
  }

  #load(): void {
    if (this.#frame) return;
    const { height } = this.element.style;
    this.#frame = create('iframe', { allow: FEATURES, sandbox: SANDBOX, src: this.#address });
    this.#frame.style.height = height;
    this.element.append(this.#frame);
  }

  #unload(): void {
    this.#frame?.remove();
    this.#frame = undefined;
    this.#isReady = false;
  }

  #heard({ source, data }: MessageEvent): void {
    if (!this.#frame || source !== this.#frame.contentWindow) return;
    const message = readFromFrame(data);
    if (message?.replica === 'ready') this.#greet();
    else if (message?.replica === 'height') this.#setHeight(message.height);
    else if (message?.replica === 'restart') this.#options.onRestart();
    else if (message?.replica === 'answer') {
      this.#question = undefined;
      this.#answer(message.text);
    }
  }

  /** A frame begins empty, and so does one that is drawn again. */
  #greet(): void {
    this.#isReady = true;
    this.#told = [];
    this.#tell(look());
    this.#tellItems();
    this.#tellQuestion();
  }

  #tellItems(): void {
    if (!this.#isReady) return;
    const keep = commonItems(this.#told, this.#items);
    this.#tell({ replica: 'items', keep, items: this.#items.slice(keep) });
    this.#told = this.#items;
  }

  #tellQuestion(): void {
    this.#tell(
      this.#question ? { replica: 'question', ...this.#question } : { replica: 'no-question' },
    );
  }

  #tell(message: ToFrame): void {
    if (!this.#isReady) return;
    this.#frame?.contentWindow?.postMessage(message, new URL(this.#address).origin);
  }

  #setHeight(height: number): void {
    this.element.style.height = `${height}px`;
    if (this.#frame) this.#frame.style.height = `${height}px`;
  }
}
