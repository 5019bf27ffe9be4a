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
  const { lang, attributes } = document.documentElement;
  const value = (name: string) => attributes.getNamedItem(name)?.value ?? '';
  return { replica: 'look', theme: value('theme'), editor: value('editor'), language: lang };
}

/** Draws the output in a frame of another origin, which comes and goes with what is on screen. */
export function frameSurface({ startsUnseen, keepWithin, onRestart }: FrameOptions): Surface {
  const events = create('colab-dom-lifecycle-events', { style: 'display: none;' });
  const element = create('div', { class: 'outputview' }, events);
  const address = frameAddress(frameLabel());
  let frame: HTMLIFrameElement | undefined;
  let isReady = false;
  let wasSeen = false;
  let shown: readonly OutputItem[] = [];
  let items: readonly OutputItem[] = [];
  let question: (Question & { answer(text: string): void }) | undefined;

  const post = (message: ToFrame) => {
    if (isReady) frame?.contentWindow?.postMessage(message, new URL(address).origin);
  };
  const setHeight = (height: number) => {
    for (const sized of [element, frame]) if (sized) sized.style.height = `${height}px`;
  };
  const drawItems = () => {
    const keep = commonItems(shown, items);
    post({ replica: 'items', keep, items: items.slice(keep) });
    if (isReady) shown = items;
  };
  const drawQuestion = () => {
    if (!question) return post({ replica: 'no-question' });
    post({ replica: 'question', prompt: question.prompt, password: question.password });
  };
  const load = () => {
    if (frame) return;
    frame = create('iframe', { allow: FEATURES, sandbox: SANDBOX, src: address });
    frame.style.height = element.style.height;
    element.append(frame);
  };
  const unload = () => {
    frame?.remove();
    frame = undefined;
    isReady = false;
  };

  const heard = ({ source, data }: MessageEvent) => {
    if (!frame || source !== frame.contentWindow) return;
    const message = readFromFrame(data);
    if (message?.replica === 'ready') {
      // A frame that was drawn again begins empty.
      isReady = true;
      shown = [];
      post(look());
      drawItems();
      drawQuestion();
    } else if (message?.replica === 'height') setHeight(message.height);
    else if (message?.replica === 'restart') onRestart();
    else if (message?.replica === 'answer') question?.answer(message.text);
  };
  window.addEventListener('message', heard);

  const repaint = new MutationObserver(() => post(look()));
  repaint.observe(document.documentElement, { attributeFilter: ['theme', 'editor', 'lang'] });
  const watcher = new IntersectionObserver(
    (entries) => {
      const isNear = entries.at(-1)?.isIntersecting ?? false;
      if (isNear) load();
      else if (wasSeen) unload();
      wasSeen ||= isNear;
    },
    { root: document.querySelector('#notebook-main'), rootMargin: `${keepWithin}px 0px` },
  );
  watcher.observe(element);

  setHeight(FIRST_HEIGHT);
  if (!startsUnseen) load();
  return {
    element,
    draw(newItems) {
      items = newItems;
      drawItems();
    },
    ask(asked) {
      return new Promise((resolve) => {
        const answer = (text: string) => {
          question = undefined;
          resolve(text);
        };
        question = { ...asked, answer };
        drawQuestion();
      });
    },
    stopAsking() {
      question = undefined;
      drawQuestion();
    },
    remove() {
      window.removeEventListener('message', heard);
      repaint.disconnect();
      watcher.disconnect();
    },
  };
}
