import { mayBeInstallLog, mayConcernNumPy } from '../core/text/may-concern.ts';
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
const AT_ONCE = 8_000_000;
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
  /**
   * What is new in the item's whole text, in at most so many pieces; with `flush` the unfinished last
   * line too.
   */
  read(text: string, flush: boolean, most?: number): Piece[];
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

  const before = (text: string) => text.slice(Math.max(0, length - TAIL), length);

  const resume = (text: string): number => {
    const start = length - tail.length;
    if (text.startsWith(tail, start)) return length;
    // Colab cuts long streams at the top, and draws over a last line: the place has moved, but not the
    // lines before it. It is looked for from the end, which is what was added.
    const lines = tail.slice(0, tail.lastIndexOf('\n') + 1);
    // Few lines stand in more than one place.
    let from = lines.length * 2 < TAIL ? 0 : text.length;
    for (let reach = 2 * TAIL; from > 0; reach *= 4) {
      from = Math.max(0, text.length - reach);
      const at = text.indexOf(lines, from);
      if (at >= 0) return at + lines.length;
    }
    // Some last lines were drawn over.
    let same = 0;
    while (same < tail.length && tail[same] === text[start + same]) same += 1;
    return same * 2 < tail.length ? 0 : text.lastIndexOf('\n', start + same - 1) + 1;
  };

  const pass = (from: number, fresh: string, context: string): Piece[] => {
    const isLog = from < LOG_START && mayBeInstallLog(fresh);
    const start = isLog ? LOG_WARM : mayConcernNumPy(fresh) ? WARM : 0;
    warm = Math.max(start, warm - fresh.length);
    if (warm === 0) return [];
    return [{ from: from - context.length, carried: context.length, text: context + fresh }];
  };

  const reader = {
    kind,
    waits: false,
    read(text: string, flush: boolean, most = Infinity): Piece[] {
      if (kind !== 'stream') {
        reader.waits = most < 1;
        if (reader.waits || (text.length === length && text.endsWith(tail))) return [];
        length = text.length;
        tail = text.slice(-TAIL);
        const isPassed = kind === 'error' || mayConcernNumPy(text);
        return isPassed ? [{ from: 0, carried: 0, text: shortened(text) }] : [];
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
