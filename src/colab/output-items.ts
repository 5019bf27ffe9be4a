import type { OutputKind } from '../core/text/output-kind.ts';
import type { Readable } from './item-reader.ts';
import { frameHooks, itemKinds } from './names.ts';

/** One output item that a cell printed since the page was loaded. */
export interface LiveItem {
  element: Element;
  kind: OutputKind;
}

/** What an output item is, by its class. */
export function kindOf(element: Element): OutputKind | undefined {
  for (const name of element.classList) {
    if (Object.hasOwn(itemKinds, name)) return itemKinds[name as keyof typeof itemKinds];
  }
  return undefined;
}

/** Whether an item is an error; asked at every change, and so of its class alone. */
export const isError = (element: Element) => element.matches(frameHooks.error);

/** Whether anything in a cell's output may be live: most of a notebook that is opened is not. */
export const mayHoldLive = (output: Element) => output.querySelector(frameHooks.mayBeLive) !== null;

/** Items loaded from the saved notebook carry no id: they are history, never news. */
export const isLive = (element: Element) =>
  frameHooks.liveClass.test(element.className) ||
  element.querySelector(frameHooks.liveLink) !== null;

/** No output of a person's has more items; an output's own script may put any number there. */
const MOST = 1_000;

/**
 * The live items among the children of an output's container, in the order they arrived. Of what comes
 * after the first 1,000 children only the last is looked at, as an error is.
 */
export function liveItems(container: Element): LiveItem[] {
  const all = [...container.children];
  all.splice(MOST, all.length - MOST - 1);
  return all.flatMap((element) => {
    const kind = kindOf(element);
    return kind && isLive(element) ? { element, kind } : [];
  });
}

const numberOf = (element: Element) => Number(frameHooks.liveClass.exec(element.className)?.[1]);

/** Colab redraws a growing stream each time, with a higher number. */
const isGrowth = (before?: Node, now?: Node) =>
  before instanceof Element &&
  now instanceof Element &&
  kindOf(before) === 'stream' &&
  kindOf(now) === 'stream' &&
  numberOf(now) > numberOf(before);

/**
 * Whether a change of a container's children makes way for another run's output: that may be cleared
 * away first, or take the place of what stood there.
 */
export const isAnotherRuns = ({ previousSibling, removedNodes, addedNodes }: MutationRecord) =>
  removedNodes.length > 0 && !previousSibling && !isGrowth(removedNodes[0], addedNodes[0]);

/** The one text node that an element holds, however deep; a plain stream is drawn as one. */
function onlyText(element: Node): Text | undefined {
  let node = element;
  while (node.firstChild && node.firstChild === node.lastChild) node = node.firstChild;
  return node instanceof Text ? node : undefined;
}

/** A stream's text, of which no more is copied than is asked for. */
export function streamText(element: Element): Readable {
  const node = onlyText(element);
  if (!node) return element.textContent ?? '';
  const { length } = node;
  return {
    length,
    slice: (from, to = length) => node.substringData(Math.min(from, length), to - from),
  };
}

/** An item's text with its hidden traceback frames, and without what Colab adds to it. */
export function itemText(element: Element): string {
  if (!element.querySelector(frameHooks.notText)) return element.textContent ?? '';
  const copy = element.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll(frameHooks.notText)) extra.remove();
  return copy.textContent ?? '';
}
