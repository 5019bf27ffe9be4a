import { mayConcernNumPy } from './may-concern.ts';

/** More than any word of the gate, which may be cut in two. */
const OVERLAP = 40;
const ESCAPE = '\u001B';

/** Knows of an output whether any of its lines can speak of NumPy. */
export interface Concern {
  /** Text that has come in, before any of its lines is asked about. */
  add(chunk: string): void;
  isIn(line: string): boolean;
}

/**
 * Creates the concern of one output: while it has no word of NumPy at all, its lines need no look. A
 * colour code may stand in the middle of a word.
 */
export function createConcern(): Concern {
  let isPossible = false;
  let tail = '';
  return {
    add(chunk) {
      if (isPossible) return;
      const text = tail + chunk;
      isPossible = text.includes(ESCAPE) || mayConcernNumPy(text);
      tail = text.slice(-OVERLAP);
    },
    isIn: (line) => isPossible && mayConcernNumPy(line),
  };
}
