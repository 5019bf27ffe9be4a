import type { OutputKind } from '../core/sighting.ts';
import { createItemReader, type ItemReader, type Piece } from './item-reader.ts';
import { itemText, liveItems } from './output-items.ts';

/** What is new in one item of an output. */
export interface ItemPiece extends Piece {
  kind: OutputKind;
  /** Place among the live items, from 0; it stays the same when the output moves into a frame. */
  item: number;
}

/** Streams wait this long between two looks, in milliseconds; an error never waits. */
const PAUSE = 250;
const LONGEST_PAUSE = 2_000;
/** A look that took long is followed by a pause this many times as long, which bounds our share. */
const REST = 250;

/** One drawing of a cell's output, on the page or in a frame. */
export interface Surface {
  /** Reads at once what is drawn and not read yet; also where Colab has taken it off the page. */
  flush(): void;
  /** Stops watching. */
  stop(): void;
}

/**
 * Watches a container of output items and passes on what is new in them, in batches, when the page
 * is idle. Items in `old` were printed by an earlier run and are left alone.
 */
export function watchSurface(
  container: Element,
  found: (pieces: ItemPiece[]) => void,
  old?: WeakSet<Element>,
): Surface {
  let readers: ItemReader[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let nextRead = -Infinity;
  let isStopped = false;

  const read = (flush: boolean) => {
    timer = undefined;
    if (isStopped) return;
    const began = performance.now();
    const items = liveItems(container).filter((item) => !old?.has(item.element));
    if (items.length < readers.length) readers = readers.slice(0, items.length);
    const pieces = items.flatMap(({ element, kind }, item) => {
      // An error may be put there before its text.
      if (kind === 'stream' || kind === 'error') watchGrowth(element);
      // Another item may have taken its place since.
      const known = readers[item];
      const reader = known?.kind === kind ? known : createItemReader(kind);
      readers[item] = reader;
      return reader
        .read(itemText(element), flush)
        .map((piece) => Object.assign(piece, { kind, item }));
    });
    if (pieces.length > 0) found(pieces);
    const ended = performance.now();
    nextRead = ended + Math.min(LONGEST_PAUSE, Math.max(PAUSE, REST * (ended - began)));
    if (readers.some((reader) => reader.waits)) later(2 * PAUSE, true);
  };
  const later = (delay: number, flush: boolean) => {
    timer ??= setTimeout(() => requestIdleCallback(() => read(flush), { timeout: 100 }), delay);
  };
  const look = () => {
    const isUrgent = liveItems(container).some(
      ({ element, kind }, item) =>
        kind === 'error' && readers[item]?.kind !== kind && !old?.has(element),
    );
    if (isUrgent) {
      clearTimeout(timer);
      read(true);
    } else {
      later(Math.max(0, nextRead - performance.now()), false);
    }
  };

  const observer = new MutationObserver(look);
  const watchGrowth = (element: Element) =>
    observer.observe(element, { childList: true, characterData: true, subtree: true });
  observer.observe(container, { childList: true });
  if (container.firstElementChild) look();
  return {
    flush() {
      const isUnread = timer !== undefined || observer.takeRecords().length > 0;
      clearTimeout(timer);
      if (isUnread) read(true);
    },
    stop() {
      observer.disconnect();
      clearTimeout(timer);
      isStopped = true;
    },
  };
}
