import { LOOK_ALIKES } from './look-alikes.ts';
import type { NoteFamily } from './note.ts';
import { OTHER_IMPORTED, OTHER_PACKAGES } from './other-packages.ts';

/** Every kind of note, in the order in which they are asked. */
export const NOTE_FAMILIES: readonly NoteFamily[] = [...LOOK_ALIKES, ...OTHER_PACKAGES];

/** Every id that a note can have. */
export const NOTE_IDS: readonly string[] = [...NOTE_FAMILIES.map(({ id }) => id), OTHER_IMPORTED];
