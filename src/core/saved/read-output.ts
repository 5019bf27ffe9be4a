import type { Note } from '../notes/note.ts';
import { ofOutput } from '../reading/of-output.ts';
import { createScanner, type Scanner } from '../reading/scan.ts';
import type { OutputKind } from '../text/output-kind.ts';
import type { Sighting } from '../signatures/sighting.ts';
import type { InstallOutcome } from '../installs/logs/install-outcome.ts';

/** What one output says. */
export interface Reading {
  sightings: readonly Sighting[];
  /** What looks like a fault and is not one, or is another package's. */
  notes: readonly Note[];
  outcome: InstallOutcome;
}

/** Ends a scanner whose earlier sightings are at hand. */
export function endReading(scanner: Scanner, earlier: readonly Sighting[]): Reading {
  const sightings = ofOutput([...earlier, ...scanner.end()], scanner.isOwnPlace());
  return { sightings, notes: scanner.notes(), outcome: scanner.installOutcome() };
}

/** Reads one output's whole text. */
export function readOutput(text: string, kind: OutputKind): Reading {
  const scanner = createScanner(kind);
  return endReading(scanner, scanner.push(text));
}
