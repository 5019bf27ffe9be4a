import { diagnose, type Diagnosis } from '../../src/core/diagnose.ts';
import type { CellRef, Happening } from '../../src/core/events.ts';
import type { Noted, Sighted } from '../../src/core/session.ts';
import { kernelOf, replay } from '../../src/core/ledger.ts';
import { withPossibleSwaps } from '../../src/core/possible-swaps.ts';
import type { Reading } from './read-output.ts';

/** What was seen in one input and what it means. */
export interface Examined {
  /** Every fault that was seen, in order. */
  sighted: readonly Sighted[];
  /** What looks like a fault and is none, or is another package's, in order: the first 40. */
  noted: readonly Noted[];
  diagnosis: Diagnosis;
}

/** The input, whatever it is called. */
const NOTEBOOK = 'input';

/** Judges what happened in one session, in order: when it happened is not known. */
export function examine(happenings: readonly Happening[]): Examined {
  const events = happenings.map((happening, order) => ({
    id: `e${order}`,
    at: order,
    tab: 0,
    notebook: NOTEBOOK,
    ...happening,
  }));
  const record = replay('', events);
  const { sighted, noted } = withPossibleSwaps(kernelOf(record, NOTEBOOK), record.runtime).session;
  return { sighted, noted, diagnosis: diagnose(record, NOTEBOOK) };
}

const lineAsCell = (line: number): CellRef => ({ id: `line-${line}`, ordinal: line });

/**
 * Judges a text that has no cells: its lines take their place, in the text's order. What only the
 * end of a log decides is found last.
 */
export const examineLines = ({ sightings, notes }: Reading): Examined =>
  examine([
    ...sightings
      .toSorted((a, b) => a.line - b.line)
      .map((sighting) => {
        const cell = lineAsCell(sighting.line);
        return { type: 'sighted', cell, run: '1', sighting } as const;
      }),
    ...notes.map((note) => {
      return { type: 'noted', cell: lineAsCell(note.line), run: '1', note } as const;
    }),
  ]);
