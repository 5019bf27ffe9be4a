import type { GuardLine } from '../facts/guard-line.ts';
import type { InstallOutcome } from '../installs/logs/install-outcome.ts';
import { createNoteKeeper } from '../notes/keeper.ts';
import type { Note } from '../notes/note.ts';
import type { Sighting } from '../signatures/sighting.ts';
import { createConcern } from '../text/concern.ts';
import { mayConcernNumPy } from '../text/may-concern.ts';
import type { OutputKind } from '../text/output-kind.ts';
import { createShownLineReader } from '../text/shown-lines.ts';
import { createErrorReading } from './error-reading.ts';
import { createJudge } from './judge.ts';
import { createPrintedReading } from './printed-reading.ts';

/** A long text is read in pieces, so that its lines are not all held at once. */
const PIECE = 48_000;

/** Reads one output, in chunks of any size; the sightings do not depend on where chunks end. */
export interface Scanner {
  /** Sightings that the chunk completes. */
  push(chunk: string): Sighting[];
  /** Sightings that only the end of the output decides. The scanner is spent then. */
  end(): Sighting[];
  /** What looks like a fault and is not one, at most 40; whole after `end`. */
  notes(): Note[];
  /** What a guard cell printed last that it found, in whole lines. */
  guard(): GuardLine | undefined;
  /** Whether the output tells how the installs in it went; a quiet one prints nothing. */
  installOutcome(): InstallOutcome;
  /** Whether the installs' paths are a person's own: there no kernel begins with NumPy loaded. */
  isOwnPlace(): boolean;
}

/** The value of an expression is data, whatever its text says. */
const SILENT: Scanner = {
  push: () => [],
  end: () => [],
  notes: () => [],
  guard: () => undefined,
  installOutcome: () => 'none',
  isOwnPlace: () => false,
};

/**
 * Creates the scanner of one output. Its memory is bounded, its time linear in the text. What a guard
 * cell says of another runtime than `runtime` is left out.
 */
export function createScanner(kind: OutputKind, runtime?: string): Scanner {
  if (kind === 'execute_result') return SILENT;
  const lines = createShownLineReader();
  const concern = createConcern();
  const keeper = createNoteKeeper();
  const judge = createJudge(kind, keeper);
  const { read, end, ...told } =
    kind === 'error'
      ? createErrorReading(judge)
      : createPrintedReading(kind, judge, keeper, concern, runtime);
  return {
    push(chunk) {
      concern.add(chunk);
      const found: Sighting[] = [];
      for (const logged of lines.push(chunk)) found.push(...read(logged, true));
      return found;
    },
    end: () => [...lines.end().flatMap(({ logged, isWhole }) => read(logged, isWhole)), ...end()],
    notes: () => keeper.notes(judge.hasFault()),
    ...told,
  };
}

/** All sightings in an output's whole text. */
export function scan(text: string, kind: OutputKind): Sighting[] {
  if (!mayConcernNumPy(text)) return [];
  const scanner = createScanner(kind);
  const found: Sighting[] = [];
  for (let at = 0; at < text.length; at += PIECE)
    found.push(...scanner.push(text.slice(at, at + PIECE)));
  return [...found, ...scanner.end()];
}
