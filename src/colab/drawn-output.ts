import type { OutputKind } from '../core/text/output-kind.ts';
import { createItemReader, type ItemReader, type Piece } from './item-reader.ts';
import { isError, isLive, itemText, liveItems, streamText } from './output-items.ts';

/** What is new in one item of an output. */
export interface ItemPiece extends Piece {
  kind: OutputKind;
  /** Place among the live items, from 0; it stays the same when the output moves into a frame. */
  item: number;
}

/** Streams wait this long between two looks, in milliseconds. */
const PAUSE = 1_000;
/** An error waits for an error alone. */
const ERROR_PAUSE = 250;
/** Where it may fail, an output is looked at for an error this often while it grows. */
const GLANCE = 100;
const LONGEST_PAUSE = 2_000;
/** An unfinished line may be finished within this many milliseconds. */
const UNFINISHED = 500;
/** A look that took long is followed by a pause this many times as long, which bounds our share. */
const REST = 1_000;
/** This many pieces are passed on at one look, so that other cells are heard too. */
const PIECES = 12;

/** When an output is looked at again; what is drawn in one document may share it. */
export interface Pace {
  /** By `performance.now()`. */
  read: number;
  error: number;
}

/** One drawing of a cell's output, on the page or in a frame. */
export interface DrawnOutput {
  /** Reads at once what is drawn and not read yet; also where Colab has taken it off the page. */
  flush(): void;
  /** Stops watching. */
  stop(): void;
}

export interface DrawnOptions {
  /** Items that an earlier run printed: they are left alone. */
  old?: WeakSet<Element>;
  /** An error may come: Colab draws none of them on the page. */
  mayFail?: boolean;
  next?: Pace;
}

/**
 * Watches a container of output items and passes on what is new in them, in small batches. A stream is drawn
 * again as often as it grows, so once it has changed nothing more is heard of it until it is read.
 */
export function watchDrawnOutput(
  container: Element,
  found: (pieces: ItemPiece[]) => void,
  { old, mayFail = false, next = { read: 0, error: 0 } }: DrawnOptions = {},
): DrawnOutput {
  let readers: ItemReader[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let glance: ReturnType<typeof setTimeout> | undefined;
  let lastError: Element | undefined;
  let isStopped = false;

  const read = (flush: boolean) => {
    timer = undefined;
    if (isStopped) return;
    hear();
    const began = performance.now();
    const items = liveItems(container).filter((item) => !old?.has(item.element));
    if (items.length < readers.length) readers = readers.slice(0, items.length);
    const pieces: ItemPiece[] = [];
    // Errors come last, and are read first.
    for (const [item, { element, kind }] of [...items.entries()].toReversed()) {
      // An error may be put there before its text.
      if (kind === 'stream' || kind === 'error') watchGrowth(element);
      // Another item may have taken its place since.
      const known = readers[item];
      const reader = known?.kind === kind ? known : createItemReader(kind);
      readers[item] = reader;
      const text = kind === 'stream' ? streamText(element) : itemText(element);
      for (const piece of reader.read(text, flush, PIECES - pieces.length)) {
        pieces.push(Object.assign(piece, { kind, item }));
      }
    }
    if (pieces.length > 0) found(pieces.toSorted((a, b) => a.item - b.item));
    const ended = performance.now();
    next.read = ended + Math.min(LONGEST_PAUSE, Math.max(PAUSE, REST * (ended - began)));
    if (readers.some((reader) => reader.waits)) later(UNFINISHED, true);
  };
  const clear = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const later = (delay: number, flush: boolean) => {
    timer ??= setTimeout(() => read(flush), delay);
  };
  const look = () => {
    const last = container.lastElementChild;
    const isNews = mayFail && last && last !== lastError && isError(last) && !old?.has(last);
    const wait = (isNews ? next.error : next.read) - performance.now();
    const isRead = isNews && isLive(last);
    // An error does not wait until a stream is looked at.
    if (isRead) clear();
    if (!isRead || wait > 0) return later(Math.max(0, wait), false);
    lastError = last;
    next.error = performance.now() + ERROR_PAUSE;
    read(true);
  };

  const hear = () => {
    clearTimeout(glance);
    observer.observe(container, { childList: true });
  };
  const observer = new MutationObserver(() => {
    observer.disconnect();
    if (mayFail) glance = setTimeout(lookAgain, GLANCE);
    look();
  });
  const lookAgain = () => {
    hear();
    look();
  };
  const watchGrowth = (element: Element) =>
    observer.observe(element, { childList: true, characterData: true, subtree: true });
  hear();
  if (container.firstElementChild) look();
  return {
    flush() {
      const isUnread = timer !== undefined || observer.takeRecords().length > 0;
      clear();
      if (isUnread) read(true);
    },
    stop() {
      observer.disconnect();
      clear();
      clearTimeout(glance);
      isStopped = true;
    },
  };
}
