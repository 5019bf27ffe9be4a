import { withoutAnsi } from './ansi.ts';

/** What is kept of a line while it arrives, colour codes included. */
const RAW_LIMIT = 16_000;
const LINE_LIMIT = 4_000;

export interface LineReader {
  /** The lines that the chunk completes. */
  push(chunk: string): string[];
  /** The unfinished last line, if there is one. */
  end(): string[];
}

const clean = (raw: string) => withoutAnsi(raw).slice(0, LINE_LIMIT);

/**
 * Cuts chunks of any size into the lines that a terminal would show: without colour codes, and
 * with only what follows the last carriage return of a progress bar. Lines end at 4,000 characters.
 */
export function createLineReader(): LineReader {
  let raw = '';
  let returned = false;
  let hasReturns = false;

  const take = (piece: string) => {
    if (!hasReturns && !returned) {
      if (raw.length < RAW_LIMIT) raw = (raw + piece).slice(0, RAW_LIMIT);
      return;
    }
    let end = piece.length;
    while (end > 0 && piece[end - 1] === '\r') end -= 1;
    if (end > 0) {
      const start = piece.lastIndexOf('\r', end - 1) + 1;
      if (returned || start > 0) raw = '';
      if (raw.length < RAW_LIMIT) raw = (raw + piece.slice(start, end)).slice(0, RAW_LIMIT);
      returned = false;
    }
    if (end < piece.length) returned = true;
  };

  const finish = (): string => {
    const line = clean(raw);
    raw = '';
    returned = false;
    return line;
  };

  return {
    push(chunk) {
      const lines: string[] = [];
      // Looked for once in the chunk: most outputs have no progress bars.
      hasReturns = chunk.includes('\r');
      let from = 0;
      for (let to = chunk.indexOf('\n'); to >= 0; to = chunk.indexOf('\n', from)) {
        take(chunk.slice(from, to));
        lines.push(finish());
        from = to + 1;
      }
      take(chunk.slice(from));
      return lines;
    },
    end: () => (raw === '' ? [] : [finish()]),
  };
}
