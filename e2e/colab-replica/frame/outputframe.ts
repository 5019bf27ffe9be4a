import * as v from 'valibot';
import { labels } from '../page/shell/labels.ts';
import { itemClass, placeItem, type OutputItem } from '../page/notebook/outputs/item.ts';
import { askForLine } from '../page/notebook/outputs/stdin.ts';
import { create } from '../page/notebook/dom.ts';
import { drawContent } from './draw-content.ts';
import { PAGE_ORIGIN, readToFrame, startSchema, type FromFrame, type ToFrame } from './messages.ts';
import css from './outputframe.css?inline';

const part = (id: string) => {
  const element = document.querySelector(`#${id}`);
  if (!element) throw new Error(`The frame has no ${id}`);
  return element;
};
const body = part('output-body');
const footer = part('output-footer');
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

/** Follows the page: draws what comes through the port, and tells what becomes of it. */
function follow(port: MessagePort): void {
  const say = (message: FromFrame) => port.postMessage(message);

  const drawItem = (item: OutputItem) => {
    const element = create('div', { class: itemClass(item) });
    drawContent(element, item, words, () => say({ replica: 'restart' }));
    return element;
  };
  const ask = async (prompt: string, password: boolean) => {
    document.documentElement.style.overflowY = 'auto';
    say({ replica: 'answer', text: await askForLine(footer, { prompt, password }) });
  };
  const obey = (message: ToFrame) => {
    if (message.replica === 'look') dress(message);
    else if (message.replica === 'bulk') {
      body.replaceChildren(...message.items.map((item) => drawItem(item)));
    } else if (message.replica === 'update') {
      placeItem(body, drawItem(message.item), message.replaces);
    } else if (message.replica === 'question') void ask(message.prompt, message.password);
    else footer.replaceChildren();
  };

  port.addEventListener('message', ({ data }: MessageEvent) => {
    const message = readToFrame(data);
    if (message) obey(message);
  });
  port.start();

  let toldHeight = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === toldHeight || !body.firstElementChild) return;
    toldHeight = height;
    say({ replica: 'height', height });
  }).observe(document.body);
}

window.addEventListener('message', ({ source, origin, data, ports: [port] }: MessageEvent) => {
  if (source !== parent || origin !== PAGE_ORIGIN || !port) return;
  if (v.is(startSchema, data)) follow(port);
});

/** The one part of Colab's own script that the HTML of a table asks for when it is drawn. */
Object.assign(window, { google: { colab: { kernel: { accessAllowed: false } } } });
document.addEventListener('click', (event) => {
  // In Colab such a link opens the file beside the notebook.
  if (event.target instanceof Element && event.target.closest('a[data-href]')) {
    event.preventDefault();
  }
});
