import type { NoteFamily } from './note-family.ts';
import { LOOK_ALIKES } from './look-alikes.ts';
import { OTHER_IMPORTED, OTHER_PACKAGES } from './other-packages.ts';

const ALL = [...LOOK_ALIKES, ...OTHER_PACKAGES] as const;

type CatalogueId = (typeof ALL)[number]['id'];

/** Ids of all that can be noted: the families' own, and that of Colab's own warning. */
export type NoteId = CatalogueId | typeof OTHER_IMPORTED;

/** A family whose id is one of the notes'. */
export type KnownNoteFamily = NoteFamily & { readonly id: CatalogueId };

/** Every kind of note, in the order in which they are asked. */
export const NOTE_FAMILIES: readonly KnownNoteFamily[] = ALL;

/** Every id that a note can have. */
export const NOTE_IDS: readonly NoteId[] = [...NOTE_FAMILIES.map(({ id }) => id), OTHER_IMPORTED];
