import type { Facts } from '../facts/facts.ts';
import type { Failure } from '../text/failure.ts';

/**
 * What is no fault of the session's NumPy: it looks like one (`look-alike`), or happened to another
 * package by the same mechanism (`other-package`).
 */
export const NOTE_KINDS = ['look-alike', 'other-package'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** One way to look like a fault, and what it is instead. */
export interface NoteFamily {
  id: string;
  note: NoteKind;
  /** What the failure says, if it is this; `installed` are packages that this output installed. */
  match?(failure: Failure, installed: ReadonlySet<string>): Facts | undefined;
  /** A fault in the same output explains it, and what it advises would not help. */
  isExplained?: boolean;
  /** A warning that stands alone; its groups `missing`, `builtFor` and `running` become facts. */
  printed?: RegExp;
  /** An example that the tests hold it to, an error's last line or a warning. */
  example: string;
}
