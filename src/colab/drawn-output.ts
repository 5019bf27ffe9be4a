import type { OutputKind } from '../core/text/output-kind.ts';
import { createItemReader, type ItemReader, type Piece } from './item-reader.ts';
import { isError, isLive, itemText, liveItems, streamText } from './output-items.ts';

/** What is new in one item of an output. */
export interface ItemPiece extends Piece {
  kind: OutputKind;
  /** Place among the live items, from 0; it stays the same when the output moves into a frame. */
  item: number;
}

/** Streams wait this long between two looks, in milliseconds; an error waits for an error alone. */
const PAUSE = 1_000;
/** The same where lines come faster than they can be found again, and may be cut before they are seen. */
const HURRY = 250;
const LONGEST_PAUSE = 2_000;
/** An unfinished line may be finished within so many milliseconds. */
const UNFINISHED = 500;
/** A look that took long is followed by a pause this many times as long, which bounds our share. */
const REST = 250;
/** So many pieces are passed on at one look, so that other cells are heard too. */
const PIECES = 12;

/** When a document is looked at again; its drawings may share it. */
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

/**
 * Watches a container of output items and passes on what is new in them, in small batches, when the
 * page is idle. Items in `old` were printed by an earlier run and are left alone.
 */
export function watchDrawnOutput(
  container: Element,
  found: (pieces: ItemPiece[]) => void,
  old?: WeakSet<Element>,
  next: Pace = { read: 0, error: 0 },
): DrawnOutput {
  let readers: ItemReader[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastError: Element | undefined;
  let isStopped = false;

  const read = (flush: boolean) => {
    timer = undefined;
    if (isStopped) return;
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
    const pause = readers.some((reader) => reader.isLost) ? HURRY : PAUSE;
    next.read = ended + Math.min(LONGEST_PAUSE, Math.max(pause, REST * (ended - began)));
    if (readers.some((reader) => reader.waits)) later(UNFINISHED, true);
  };
  const clear = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const later = (delay: number, flush: boolean) => {
    timer ??= setTimeout(() => requestIdleCallback(() => read(flush), { timeout: 100 }), delay);
  };
  const look = () => {
    const last = container.lastElementChild;
    const isNews = last && last !== lastError && isError(last) && !old?.has(last);
    const wait = (isNews ? next.error : next.read) - performance.now();
    const isRead = isNews && isLive(last);
    // An error does not wait until a stream is looked at.
    if (isRead) clear();
    if (!isRead || wait > 0) return later(Math.max(0, wait), false);
    lastError = last;
    next.error = performance.now() + HURRY;
    read(true);
  };

  const observer = new MutationObserver(look);
  const watchGrowth = (element: Element) =>
    observer.observe(element, { childList: true, characterData: true, subtree: true });
  observer.observe(container, { childList: true });
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
      isStopped = true;
    },
  };
}
