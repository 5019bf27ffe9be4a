import type { Facts } from '../sighting.ts';
import type { Failure } from '../text/failure.ts';

/**
 * Something that is no fault of the session's NumPy, though it looks like one (`look-alike`), or
 * that happened to another package by the same mechanism (`other-package`).
 */
export interface Note {
  note: 'look-alike' | 'other-package';
  /** Id of the note's family. */
  signature: string;
  /** The decisive line, at most 300 characters. */
  excerpt: string;
  /** Its line in the text that was read, from 1. */
  line: number;
  facts: Facts;
}

/** One way to look like a fault, and what it is instead. */
export interface NoteFamily {
  id: string;
  note: Note['note'];
  /** What the failure says, if it is this; `installed` are packages that this output installed. */
  match?(failure: Failure, installed: ReadonlySet<string>): Facts | undefined;
  /** A fault in the same output explains it, and what it advises would not help. */
  isExplained?: boolean;
  /** A warning that stands alone; its groups `missing`, `builtFor` and `running` become facts. */
  printed?: RegExp;
  /** An example that the tests hold it to, an error's last line or a warning. */
  example: string;
}
