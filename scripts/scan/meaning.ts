import { NOTE_FAMILIES } from '../../src/core/notes/index.ts';
import type { Note } from '../../src/core/notes/note.ts';

const MEANINGS = new Map(NOTE_FAMILIES.map(({ id, meaning }) => [id, meaning]));

/** What a note is, in a few words. */
export const meaningOf = ({ signature }: Note): string =>
  MEANINGS.get(signature) ??
  'other packages were replaced while the session had them loaded: restart the session';
