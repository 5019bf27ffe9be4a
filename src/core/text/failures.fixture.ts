import type { OutputKind } from './output-kind.ts';
import type { Failure } from './failure.ts';
import { createFailureReader } from './failures.ts';

const OPENING = /^Importing the numpy C-extensions failed|UserWarning: numpy /;
export const HEADER = 'Traceback (most recent call last):';
export const FRAME = '  File "/a/numpy/ma/core.py", line 7, in f';

/** What the reader says at each line, and at the end. */
export function read(lines: readonly string[], kind: OutputKind = 'stream') {
  const reader = createFailureReader(kind, [OPENING]);
  const said = lines.map((line, index) => reader.read(line, index + 1));
  return { said, end: reader.end(lines.length) };
}

/** The last that it says. */
export const last = (lines: readonly string[], kind?: OutputKind): Failure | undefined =>
  read(lines, kind).said.findLast((failure) => failure !== undefined);

export const sources = (lines: readonly string[], kind?: OutputKind) =>
  last(lines, kind)?.frames.map(({ source }) => source);
