import { mayBeInstallLog, mayConcernNumPy, mayTellOfTrouble } from '../core/text/may-concern.ts';
import type { OutputKind } from '../core/text/output-kind.ts';

/** Text that is new in an item, with what was read just before it as context. See platform/messages. */
export interface Piece {
  from: number;
  carried: number;
  text: string;
}

/** How much of what was read is kept, to find the place again and to give context. */
const TAIL = 8_000;
const PIECE = 48_000;
/** How much is read at once; the rest waits. All in UTF-16 units. */
const AT_ONCE = 2_000_000;
/** A traceback's last line may come this much after the last clue. */
const WARM = 16_000;
/** An installer's log shows early in an item what it is; it is then read on for so long. */
const LOG_START = 64_000;
const LOG_WARM = 400_000;

/** A text of which parts are read, as of a string; what is not asked for costs nothing. */
export interface Readable {
  readonly length: number;
  slice(from: number, to?: number): string;
}

const afterLastLine = (text: string) =>
  Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;

/** A traceback too long for one message keeps its beginning and, above all, its end. */
const shortened = (text: string) =>
  text.length <= PIECE ? text : `${text.slice(0, 8_000)}\n${text.slice(8_000 - PIECE)}`;

export interface ItemReader {
  readonly kind: OutputKind;
  /**
   * What is new in the item's whole text, in at most this many pieces; with `flush` the unfinished last
   * line too.
   */
  read(text: Readable, flush: boolean, most?: number): Piece[];
  /** True while text waits: an unfinished line, or more than is read at once. */
  readonly waits: boolean;
}

/**
 * Reads an item that is drawn again and again as it grows: each character once, found again by
 * what stood before it and not by node, and passed on only where it may concern NumPy or installs.
 * Lines that were drawn over are read again. What is added costs what it is long.
 */
export function createItemReader(kind: OutputKind): ItemReader {
  let length = 0;
  let tail = '';
  let warm = 0;
  /** For so long NumPy was named not long ago. */
  let named = 0;

  const before = (text: Readable) => text.slice(Math.max(0, length - TAIL), length);

  const resume = (text: Readable): number => {
    const start = length - tail.length;
    const there = text.slice(start, length);
    if (there === tail) return length;
    // Colab cuts long streams at the top, and draws over a last line: the place has moved, but not the
    // lines before it. It is looked for from the end, which is what was added.
    const lines = tail.slice(0, tail.lastIndexOf('\n') + 1);
    // Few lines stand in more than one place.
    let from = lines.length * 2 < TAIL ? 0 : text.length;
    for (let reach = 2 * TAIL; from > 0; reach *= 4) {
      from = Math.max(0, text.length - reach);
      const at = text.slice(from).indexOf(lines);
      if (at >= 0) return from + at + lines.length;
    }
    // Some last lines were drawn over.
    let same = 0;
    while (same < tail.length && tail[same] === there[same]) same += 1;
    return same * 2 < tail.length ? 0 : text.slice(0, start + same).lastIndexOf('\n') + 1;
  };

  const pass = (from: number, fresh: string, context: string): Piece[] => {
    const isLog = from < LOG_START && mayBeInstallLog(fresh);
    named = mayConcernNumPy(fresh) ? WARM + fresh.length : named;
    const isTrouble = named > 0 && mayTellOfTrouble(context + fresh);
    named = Math.max(0, named - fresh.length);
    const start = isLog ? LOG_WARM : isTrouble ? WARM : 0;
    warm = Math.max(start, warm - fresh.length);
    if (warm === 0) return [];
    return [{ from: from - context.length, carried: context.length, text: context + fresh }];
  };

  const reader = {
    kind,
    waits: false,
    read(text: Readable, flush: boolean, most = Infinity): Piece[] {
      if (kind !== 'stream') {
        reader.waits = most < 1;
        if (reader.waits || (text.length === length && before(text) === tail)) return [];
        length = text.length;
        tail = before(text);
        const whole = text.slice(0);
        const isPassed = kind === 'error' || mayConcernNumPy(whole);
        return isPassed ? [{ from: 0, carried: 0, text: shortened(whole) }] : [];
      }
      length = resume(text);
      const isLong = text.length - length > PIECE;
      const whole = flush || isLong ? text.length : length + afterLastLine(text.slice(length));
      const end = Math.min(whole, length + AT_ONCE);
      const pieces: Piece[] = [];
      while (length < end && pieces.length < most) {
        const fresh = text.slice(length, Math.min(length + PIECE, end));
        pieces.push(...pass(length, fresh, before(text)));
        length += fresh.length;
      }
      tail = before(text);
      reader.waits = length < text.length;
      return pieces;
    },
  };
  return reader;
}
