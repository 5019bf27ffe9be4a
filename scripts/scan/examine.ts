import { diagnose, type Diagnosis } from '../../src/core/diagnose.ts';
import type { CellRef, Happening } from '../../src/core/events.ts';
import { replay, type Sighted } from '../../src/core/ledger.ts';
import type { Note } from '../../src/core/notes/note.ts';
import type { Reading } from './read-output.ts';

/** A note with the cell that it was read in; in a log its line takes the cell's place. */
export interface Noted extends Note {
  cell: CellRef;
}

/** What was seen in one input and what it means. */
export interface Examined {
  /** Every fault that was seen, in order. */
  sighted: readonly Sighted[];
  /** What looks like a fault and is none, or is another package's, in order. */
  noted: readonly Noted[];
  diagnosis: Diagnosis;
}

/** Judges what happened in one session, in order: when it happened is not known. */
export function examine(happenings: readonly Happening[], noted: readonly Noted[]): Examined {
  const events = happenings.map((happening, order) => ({
    id: `e${order}`,
    at: order,
    tab: 0,
    notebook: '',
    ...happening,
  }));
  const record = replay('', events);
  return { sighted: record.session.sighted, noted, diagnosis: diagnose(record) };
}

const lineAsCell = (line: number): CellRef => ({ id: `line-${line}`, ordinal: line });

/**
 * Judges a text that has no cells: its lines take their place, in the text's order. What only the
 * end of a log decides is found last.
 */
export const examineLines = ({ sightings, notes }: Reading): Examined =>
  examine(
    sightings
      .toSorted((a, b) => a.line - b.line)
      .map((sighting) => ({
        type: 'sighted',
        cell: lineAsCell(sighting.line),
        run: '1',
        sighting,
      })),
    notes.map((note) => ({ ...note, cell: lineAsCell(note.line) })),
  );
