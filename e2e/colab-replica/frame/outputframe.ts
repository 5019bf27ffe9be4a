import { labels } from '../page/shell/labels.ts';
import { itemClass, placeItems } from '../page/notebook/outputs/place-items.ts';
import type { OutputItem } from '../page/notebook/outputs/item.ts';
import { askForLine } from '../page/notebook/outputs/stdin.ts';
import { create } from '../page/notebook/dom.ts';
import { drawContent } from './draw-content.ts';
import { PAGE_ORIGIN, readToFrame, type FromFrame, type ToFrame } from './messages.ts';
import css from './outputframe.css?inline';

const part = (id: string) => {
  const element = document.querySelector(`#${id}`);
  if (!element) throw new Error(`The frame has no ${id}`);
  return element;
};
const body = part('output-body');
const footer = part('output-footer');
const say = (message: FromFrame) => parent.postMessage(message, PAGE_ORIGIN);
let words = labels(null);

/** Colab's helper frames stay without a theme and styles: a frame gets them with its first output. */
function dress({ theme, editor, language }: Extract<ToFrame, { replica: 'look' }>): void {
  const root = document.documentElement;
  root.setAttribute('theme', theme);
  root.setAttribute('editor', editor);
  root.style.overflowY = 'hidden';
  words = labels(language);
  if (!document.querySelector('style')) document.head.append(create('style', {}, css));
}

function drawItem(item: OutputItem): HTMLElement {
  const element = create('div', { class: itemClass(item) });
  drawContent(element, item, words, () => say({ replica: 'restart' }));
  return element;
}

async function ask(prompt: string, password: boolean): Promise<void> {
  say({ replica: 'answer', text: await askForLine(footer, { prompt, password }) });
}

let toldHeight = 0;
new ResizeObserver(() => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === toldHeight || !body.firstElementChild) return;
  toldHeight = height;
  say({ replica: 'height', height });
}).observe(document.body);

window.addEventListener('message', ({ source, origin, data }: MessageEvent) => {
  if (source !== parent || origin !== PAGE_ORIGIN) return;
  const message = readToFrame(data);
  if (message?.replica === 'look') dress(message);
  else if (message?.replica === 'items') placeItems(body, message.keep, message.items, drawItem);
  else if (message?.replica === 'question') void ask(message.prompt, message.password);
  else if (message?.replica === 'no-question') footer.replaceChildren();
});

if (window !== parent) say({ replica: 'ready' });
