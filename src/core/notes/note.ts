import * as v from 'valibot';
import { factsSchema } from '../facts/facts.ts';
import { count, name, shortText } from '../shapes.ts';
import { NOTE_KINDS } from './note-family.ts';
import type { NoteId } from './index.ts';

/** Something in an output that is no fault of the session's NumPy. */
export const noteSchema = v.object({
  note: v.picklist(NOTE_KINDS),
  /** Id of the note's family. A record may hold one that another version had: it stays as it is. */
  signature: v.custom<NoteId>((id) => v.is(name, id)),
  /** The decisive line, at most 300 characters. */
  excerpt: shortText,
  /** Its line in the text that was read, from 1. */
  line: count,
  facts: factsSchema,
});
export type Note = v.InferOutput<typeof noteSchema>;
