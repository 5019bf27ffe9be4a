const NUMBERED = /^(-+> ?|❱ *)?\d+(?:[ │|]|$)/;
const CARETS = /^[\^~ ]+$/;
const GAP = /^\d+ frames$|^\[?\.\.\. skipping |^\.\.\. \d+ frames? hidden/;

/** A line of source text below a frame. */
export interface SourceLine {
  statement: string;
  /** The arrow of IPython or `rich` points at it. */
  isPointedAt: boolean;
}

/** Reads a trimmed, numbered source line such as `---> 14 from numpy._core.umath import (`. */
export function parseNumbered(line: string): SourceLine | undefined {
  const [found, arrow] = NUMBERED.exec(line) ?? [];
  if (found === undefined) return undefined;
  const statement = line
    .slice(found.length)
    .replace(/^[│|](?: *│)*/, '')
    .trim();
  return { statement, isPointedAt: arrow !== undefined };
}

export const isCarets = (line: string): boolean => CARETS.test(line);

/** True where IPython or Colab says that it hides frames. */
export const isGap = (line: string): boolean => GAP.test(line);
