import { diagnose, type Diagnosis } from '../diagnosis/diagnose.ts';
import type { CellRef, Happening } from '../ledger/events.ts';
import type { Noted, Sighted } from '../ledger/session.ts';
import { kernelOf, replay } from '../ledger/ledger.ts';
import type { PinFix } from '../installs/cures/pins.ts';
import { withPossibleSwaps } from '../diagnosis/possible-swaps.ts';
import { standingIn } from '../diagnosis/swaps.ts';
import type { Reading } from './read-output.ts';

/** What was seen in one input and what it means. */
export interface Examined {
  /** Every fault that still counts, in order. */
  sighted: readonly Sighted[];
  /** Faults of before a restart. */
  over: readonly Sighted[];
  /** What looks like a fault and is not one, or is another package's, in order: the first 40. */
  noted: readonly Noted[];
  diagnosis: Diagnosis;
  /** Lines of the cell whose install is to be changed, so that it does not happen again. */
  cures: readonly PinFix[];
}

/** The input, whatever it is called. */
const NOTEBOOK = 'input';

/** A notebook of Colab's ran on a runtime that Colab hosts, as far as its file tells. */
const HOSTED = 'm-saved';

/** How long a recovery took, nothing that was saved can tell. */
function untimed(diagnosis: Diagnosis): Diagnosis {
  if (!diagnosis.progress) return diagnosis;
  const { seconds: _, ...progress } = diagnosis.progress;
  return { ...diagnosis, progress };
}

/**
 * Judges what happened, in order: when it happened is not known. `isOfColab`: on a runtime that Colab
 * hosts.
 */
export function examine(happenings: readonly Happening[], isOfColab = false): Examined {
  const events = happenings.map((happening, order) => ({
    id: `e${order}`,
    at: order,
    tab: 0,
    notebook: NOTEBOOK,
    ...happening,
    ...(happening.type === 'session-started' && { since: order }),
  }));
  const record = replay(isOfColab ? HOSTED : '', events);
  const { past, session } = withPossibleSwaps(kernelOf(record, NOTEBOOK), record.runtime);
  const diagnosis = untimed(diagnose(record, NOTEBOOK));
  return {
    sighted: standingIn(session),
    over: past.flatMap((each) => standingIn(each)),
    noted: diagnosis.notes,
    diagnosis,
    cures: [],
  };
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
