import { curesIn } from '../installs/cures/cures.ts';
import type { CellRef, Happening } from '../ledger/events.ts';
import { findInstalls } from '../installs/install-command.ts';
import { endsKernel } from '../installs/source/ends-kernel.ts';
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

const restart: Happening = { type: 'session-started', since: 0 };

/** What a cell did in its one run. */
function happeningsIn({ cell, saved, readings }: CellReading): Happening[] {
  const in1 = { cell, run: '1' };
  const { source, outputs, execution_count: count } = saved;
  const failed = outputs.some(({ kind }) => kind === 'error');
  const ends = endsKernel(source) === 'after-install';
  return [
    { type: 'run-started', cell },
    {
      type: 'installs-run',
      ...in1,
      commands: findInstalls(source),
      ...(ends && { endsKernel: true }),
    },
    ...readings.flatMap(({ sightings, notes, outcome }): Happening[] => [
      ...(outcome === 'none' ? [] : [{ type: 'installs-told', ...in1, outcome } as const]),
      ...sightings.map((sighting) => ({ type: 'sighted', ...in1, sighting }) as const),
      ...notes.map((note) => ({ type: 'noted', ...in1, note }) as const),
    ]),
    { type: 'run-finished', cell, failed, ...(typeof count === 'number' && { count }) },
    ...(ends ? [restart] : []),
  ];
}

/**
 * What the cells did, in their order. A count that is not above the one before tells that the kernel was
 * restarted between the two.
 */
function inSessions(cells: readonly CellReading[]): Happening[] {
  let last = 0;
  return cells.flatMap((reading) => {
    const count = reading.saved.execution_count ?? undefined;
    const isAgain = count !== undefined && count <= last;
    if (count !== undefined) last = count;
    return [...(isAgain ? [restart] : []), ...happeningsIn(reading)];
  });
}

/**
 * Examines the outputs saved in a notebook, in order, each cell as run once, in the sessions that its
 * execution counts tell. Throws `Unusable` where the text is no notebook of format 4.
 */
export function examineNotebook(text: string): Examined {
  const { cells, isOfColab } = readNotebook(text);
  const examined = examine(inSessions(cells.flatMap(readCell)), isOfColab);
  const { installCell, keptVersion } = examined.diagnosis;
  const source = installCell && cells[installCell.ordinal - 1]?.source;
  return source === undefined ? examined : { ...examined, cures: curesIn(source, keptVersion) };
}
