import type { CellRef, Happening } from '../../src/core/events.ts';
import { sightInstallCommand } from '../../src/core/install-sighting.ts';
import type { Sighting } from '../../src/core/sighting.ts';
import type { InstallOutcome } from '../../src/core/text/install-outcome.ts';
import { examine, type Examined, type Noted } from './examine.ts';
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

function outcomeOf(readings: readonly Reading[]): InstallOutcome {
  const isAny = (wanted: InstallOutcome) => readings.some(({ outcome }) => outcome === wanted);
  if (isAny('failed')) return 'failed';
  return isAny('told') ? 'told' : 'none';
}

/** What a cell's outputs show and, where they do not tell of an install, what its source does. */
function sightingsIn({ saved, readings }: CellReading, installed: string | undefined): Sighting[] {
  const seen = readings.flatMap(({ sightings }) => sightings);
  if (seen.some(({ fault }) => fault === 'replaced')) return seen;
  const command = sightInstallCommand(saved.source, outcomeOf(readings), installed);
  return command ? [command, ...seen] : seen;
}

function happeningsIn(cells: readonly CellReading[]): Happening[] {
  let installed: string | undefined;
  return cells.flatMap((reading): Happening[] => {
    const { cell, saved } = reading;
    const sightings = sightingsIn(reading, installed);
    installed = sightings.findLast(({ facts }) => facts.toVersion)?.facts.toVersion ?? installed;
    return [
      { type: 'run-started', cell },
      ...sightings.map((sighting): Happening => ({ type: 'sighted', cell, run: '1', sighting })),
      { type: 'run-finished', cell, failed: saved.outputs.some(({ kind }) => kind === 'error') },
    ];
  });
}

const notesIn = ({ cell, readings }: CellReading): Noted[] =>
  readings.flatMap(({ notes }) => notes.map((note) => Object.assign({ cell }, note)));

/**
 * Examines the outputs saved in a notebook, in order, as one session in which each cell ran once.
 * Throws `Unusable` where the text is no notebook of format 4.
 */
export function examineNotebook(text: string): Examined {
  const cells = readNotebook(text).flatMap((saved, index) => readCell(saved, index));
  return examine(happeningsIn(cells), cells.flatMap(notesIn));
}
