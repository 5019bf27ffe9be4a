import type { CellRef, Happening } from '../../src/core/events.ts';
import { findInstalls } from '../../src/core/install-command.ts';
import { examine, type Examined } from './examine.ts';
import { readNotebook, type CodeCell } from './notebook.ts';
import { joinStreams } from './notebook-output.ts';
import { readOutput, type Reading } from './read-output.ts';

interface CellReading {
  saved: CodeCell;
  cell: CellRef;
  readings: readonly Reading[];
}

function readCell(saved: CodeCell, index: number): CellReading[] {
  const { outputs, execution_count: count } = saved;
  if (outputs.length === 0 && typeof count !== 'number') return [];
  const ordinal = index + 1;
  const cell = { id: saved.id ?? saved.metadata.id ?? `cell-${ordinal}`, ordinal };
  const readings = joinStreams(outputs).map(({ kind, text }) => readOutput(text, kind));
  return [{ saved, cell, readings }];
}

/** What a cell did in its one run. */
function happeningsIn({ cell, saved, readings }: CellReading): Happening[] {
  const in1 = { cell, run: '1' };
  const failed = saved.outputs.some(({ kind }) => kind === 'error');
  return [
    { type: 'run-started', cell },
    { type: 'installs-run', ...in1, commands: findInstalls(saved.source) },
    ...readings.flatMap(({ sightings, notes, outcome }): Happening[] => [
      ...(outcome === 'none' ? [] : [{ type: 'installs-told', ...in1, outcome } as const]),
      ...sightings.map((sighting) => ({ type: 'sighted', ...in1, sighting }) as const),
      ...notes.map((note) => ({ type: 'noted', ...in1, note }) as const),
    ]),
    { type: 'run-finished', cell, failed },
  ];
}

/**
 * Examines the outputs saved in a notebook, in order, as one session in which each cell ran once.
 * Throws `Unusable` where the text is no notebook of format 4.
 */
export function examineNotebook(text: string): Examined {
  const cells = readNotebook(text).flatMap((saved, index) => readCell(saved, index));
  return examine(cells.flatMap((cell) => happeningsIn(cell)));
}
