import { mayConcernNumPy } from '../text/may-concern.ts';
import { guardLineIn, isAbout, mayBeGuardLine, type GuardLine } from '../facts/guard-line.ts';
import { createJudge, OPENINGS, WORDINGS } from './judge.ts';
import { createNoteKeeper } from '../notes/keeper.ts';
import type { Note } from '../notes/note.ts';
import type { OutputKind } from '../text/output-kind.ts';
import type { Sighting } from '../signatures/sighting.ts';
import { createConcern } from '../text/concern.ts';
import { createFailureReader } from '../text/failures.ts';
import type { Logged } from '../text/log-head.ts';
import { createOutcomeReader, type InstallOutcome } from '../installs/logs/install-outcome.ts';
import { createInstallReader } from '../installs/logs/installs.ts';
import { createPlaceReader } from '../installs/logs/own-place.ts';
import { withoutMarkup } from '../text/markup.ts';
import { createPassedOnReader } from '../text/passed-on-lines.ts';
import { createQuotationReader } from '../text/quotation.ts';
import { createShownLineReader } from '../text/shown-lines.ts';
import { trimmedEnd } from '../text/white-space.ts';

/** A long text is read in pieces, so that its lines are not all held at once. */
const PIECE = 48_000;

const NONE: readonly Sighting[] = [];

/** Reads one output, in chunks of any size; the sightings do not depend on where chunks end. */
export interface Scanner {
  /** Sightings that the chunk completes. */
  push(chunk: string): Sighting[];
  /** Sightings that only the end of the output decides. The scanner is spent then. */
  end(): Sighting[];
  /** What looks like a fault and is none, at most 40; whole after `end`. */
  notes(): Note[];
  /** What a guard cell printed last that it found, in whole lines. */
  guard(): GuardLine | undefined;
  /** Whether the output tells how the installs in it went; a quiet one prints nothing. */
  installOutcome(): InstallOutcome;
  /** Whether the installs' paths are a person's own: there no kernel begins with NumPy loaded. */
  isOwnPlace(): boolean;
}

/**
 * Creates the scanner of one output. Its memory is bounded, its time linear in the text. What a guard
 * cell says of another runtime than `runtime` is left out.
 */
export function createScanner(kind: OutputKind, runtime?: string): Scanner {
  const lines = createShownLineReader();
  const concern = createConcern();
  const failures = createFailureReader(kind, OPENINGS);
  const passedOn = createPassedOnReader(WORDINGS, concern);
  const installs = createInstallReader();
  const outcome = createOutcomeReader();
  const place = createPlaceReader();
  const keeper = createNoteKeeper();
  const judge = createJudge(kind, keeper);
  const quotation = createQuotationReader();
  let guard: GuardLine | undefined;
  let number = 0;

  const interrupt = () => {
    failures.interrupt();
    passedOn.interrupt();
  };

  /** Undefined where a guard cell did not print the line. */
  const readGuard = (whole: string): readonly Sighting[] | undefined => {
    if (!mayBeGuardLine(whole)) return undefined;
    const line = whole.trimEnd();
    const report = guardLineIn(line);
    if (!report) return undefined;
    interrupt();
    if (runtime !== undefined && !isAbout(report, runtime)) return NONE;
    guard = report;
    return judge.guard(report, line, number);
  };

  const read = (logged: Logged, isWhole: boolean): readonly Sighting[] => {
    number += 1;
    if (kind === 'error') {
      const text = withoutMarkup(logged.text);
      outcome.readError(text);
      return judge.failure(failures.read(text, number));
    }
    const { text, isQuoted, isInDocument } = quotation(logged.text);
    if (isQuoted) {
      interrupt();
      return NONE;
    }
    const guarded = kind === 'stream' && isWhole ? readGuard(logged.line) : undefined;
    if (guarded) return guarded;
    // Another process's log says nothing of what is installed here.
    const ofInstall = logged.hasHead ? logged.line : text;
    const swaps = judge.install(installs.read(trimmedEnd(ofInstall), number));
    outcome.read(ofInstall);
    place.read(ofInstall);
    if (isInDocument) {
      interrupt();
      return swaps;
    }
    keeper.readLine(text, number);
    const failure = failures.read(text, number);
    const isOwnLine = failure?.line === number;
    if (isOwnLine && failure.standing === 'printed' && passedOn.isBelowDocument()) {
      interrupt();
      return swaps;
    }
    const isRaised = isOwnLine && failure.standing === 'raised';
    const failed = judge.failure(failure);
    const isTold = isRaised || (failure !== undefined && judge.hasTold(failure.line));
    const passed = judge.failure(passedOn.read(text, logged.hasHead, number, isTold));
    return swaps.length + passed.length > 0 ? [...swaps, ...failed, ...passed] : failed;
  };

  // The value of an expression is data, whatever its text says.
  if (kind === 'execute_result') {
    return {
      push: () => [],
      end: () => [],
      notes: () => [],
      guard: () => undefined,
      installOutcome: () => 'none',
      isOwnPlace: () => false,
    };
  }
  return {
    push(chunk) {
      concern.add(chunk);
      const found: Sighting[] = [];
      for (const logged of lines.push(chunk)) found.push(...read(logged, true));
      return found;
    },
    end: () => [
      ...lines.end().flatMap(({ logged, isWhole }) => read(logged, isWhole)),
      ...judge.failure(passedOn.end()),
      ...judge.failure(failures.end(number)),
      ...judge.install(installs.end()),
    ],
    notes: () => keeper.notes(judge.hasFault()),
    guard: () => guard,
    installOutcome: () => outcome.outcome(),
    isOwnPlace: () => place.isOwn(),
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
