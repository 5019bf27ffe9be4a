import { mayBeInstallLog, mayConcernNumPy } from '../core/gate.ts';
import type { OutputKind } from '../core/sighting.ts';

/** Text that is new in an item, with what was read just before it as context. See platform/messages. */
export interface Piece {
  from: number;
  carried: number;
  text: string;
}

/** How much of what was read is kept, to find the place again and to give context. */
const TAIL = 8_000;
const PIECE = 48_000;
/** A traceback's last line may come this much after the last clue. */
const WARM = 16_000;
/** An installer's log shows early in an item what it is; it is then read on for so long. */
const LOG_START = 64_000;
const LOG_WARM = 400_000;

const afterLastLine = (text: string) =>
  Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;

/** A traceback too long for one message keeps its beginning and, above all, its end. */
const shortened = (text: string) =>
  text.length <= PIECE ? text : `${text.slice(0, 8_000)}\n${text.slice(8_000 - PIECE)}`;

export interface ItemReader {
  readonly kind: OutputKind;
  /** What is new in the item's whole text; with `flush` the unfinished last line too. */
  read(text: string, flush: boolean): Piece[];
  /** True while an unfinished line waits. */
  readonly waits: boolean;
}

/**
 * Reads an item that is drawn again and again as it grows: each character once, found again by
 * what stood before it and not by node, and passed on only where it may concern NumPy or installs.
 */
export function createItemReader(kind: OutputKind): ItemReader {
  let length = 0;
  let tail = '';
  let warm = 0;
  let waits = false;

  const resume = (text: string): number => {
    if (text.startsWith(tail, length - tail.length)) return length;
    // Colab cuts long streams at the top: the place has moved, but not what stands before it.
    const found = tail ? text.lastIndexOf(tail) : -1;
    return found < 0 ? 0 : found + tail.length;
  };

  const pass = (from: number, fresh: string, context: string): Piece[] => {
    const isLog = from < LOG_START && mayBeInstallLog(fresh);
    const start = isLog ? LOG_WARM : mayConcernNumPy(fresh) ? WARM : 0;
    warm = Math.max(start, warm - fresh.length);
    if (warm === 0) return [];
    return [{ from: from - context.length, carried: context.length, text: context + fresh }];
  };

  return {
    kind,
    get waits() {
      return waits;
    },
    read(text, flush) {
      const from = resume(text);
      if (from === 0) tail = '';
      const isStream = kind === 'stream';
      const unfinished = text.length - from > PIECE;
      const end =
        flush || !isStream || unfinished ? text.length : from + afterLastLine(text.slice(from));
      waits = end < text.length;
      if (end <= from) return [];
      if (!isStream) {
        length = text.length;
        tail = text.slice(-TAIL);
        const isPassed = kind === 'error' || mayConcernNumPy(text);
        return isPassed ? [{ from: 0, carried: 0, text: shortened(text) }] : [];
      }
      const pieces: Piece[] = [];
      for (let at = from; at < end; at += PIECE) {
        const fresh = text.slice(at, Math.min(at + PIECE, end));
        pieces.push(...pass(at, fresh, tail));
        tail = (tail + fresh).slice(-TAIL);
      }
      length = end;
      return pieces;
    },
  };
}
