import { mayConcernNumPy } from './gate.ts';
import { guardReportIn, isAbout, type GuardReport } from './guard-report.ts';
import { shortFacts, type Facts } from './facts.ts';
import type { OutputKind } from './output-kind.ts';
import type { Sighting } from './sighting.ts';
import { factsOf, type Family, type Match } from './signatures/family.ts';
import { FAMILIES, type KnownFamily } from './signatures/index.ts';
import { createNoteKeeper } from './notes/keeper.ts';
import type { Note } from './notes/note.ts';
import { asLine, MAX_EXCERPT, type Failure } from './text/failure.ts';
import { createCrashLogReader } from './text/crash-log.ts';
import { createFailureReader } from './text/failures.ts';
import { createInstallReader } from './text/logs/installs.ts';
import { createOutcomeReader, type InstallOutcome } from './text/logs/install-outcome.ts';
import type { Install } from './text/logs/install.ts';
import { createPlaceReader } from './text/logs/own-place.ts';
import { createLineReader } from './text/lines.ts';
import { createLogHeadReader, type Logged } from './text/log-head.ts';
import { withoutMarkup } from './text/markup.ts';
import { createPassedOnReader } from './text/passed-on-lines.ts';
import { createQuotationReader } from './text/quotation.ts';
import { anyOf, insideOf } from './text/wrapped.ts';
import { keptBeginning } from './without-secrets.ts';

/** Hostile text cannot make an output say more than this. */
const MAX_SIGHTINGS = 40;

/** A long text is read in pieces, so that its lines are not all held at once. */
const PIECE = 48_000;

const NONE: readonly Sighting[] = [];
const OPENINGS = FAMILIES.flatMap(({ printed }) => printed ?? []);
const WORDINGS = FAMILIES.flatMap(({ says }) => says ?? []);
const WORDING = anyOf(WORDINGS);

/** Reads one output, in chunks of any size; the sightings do not depend on where chunks end. */
export interface Scanner {
  /** Sightings that the chunk completes. */
  push(chunk: string): Sighting[];
  /** Sightings that only the end of the output decides. The scanner is spent then. */
  end(): Sighting[];
  /** What looks like a fault and is none, at most 40; whole after `end`. */
  notes(): Note[];
  /** What a guard cell printed last that it found, in whole lines. */
  guard(): GuardReport | undefined;
  /** Whether the output tells how the installs in it went; a quiet one prints nothing. */
  installOutcome(): InstallOutcome;
  /** Whether the installs' paths are a person's own: there no kernel begins with NumPy loaded. */
  isOwnPlace(): boolean;
}

type Recognised = { family: KnownFamily; match: Match };

/** What an install log tells of NumPy, as facts. */
const factsOfInstall = ({ from, to, requested, neededBy, conflicts }: Install): Facts => ({
  ...(from && { fromVersion: from }),
  ...(to && { toVersion: to }),
  ...(requested && { requested }),
  ...(neededBy && { neededBy }),
  ...(conflicts && { conflicts }),
});

function recognise(ask: (family: Family) => Match | undefined): Recognised | undefined {
  for (const family of FAMILIES) {
    const match = ask(family);
    if (match) return { family, match };
  }
  return undefined;
}

/**
 * Creates the scanner of one output. Its memory is bounded, its time linear in the text. What a guard
 * cell says of another runtime than `runtime` is left out.
 */
export function createScanner(kind: OutputKind, runtime?: string): Scanner {
  const lines = createLineReader();
  const crashLog = createCrashLogReader();
  const logHeads = createLogHeadReader();
  const failures = createFailureReader(kind, OPENINGS);
  const passedOn = createPassedOnReader(WORDINGS);
  const installs = createInstallReader();
  const outcome = createOutcomeReader();
  const place = createPlaceReader();
  const keeper = createNoteKeeper();
  const quotation = createQuotationReader();
  const seen = new Set<string>();
  /** By family, the last replacement that was told. */
  const lastSwaps = new Map<string, string>();
  let sighted = 0;
  /** What was recognised as no fault, by line: a wrapper that says it again adds nothing. */
  const dismissed = new Map<number, string>();
  let hasFailed = false;
  let told: Failure | undefined;
  let guard: GuardReport | undefined;
  let number = 0;

  const sight = (
    { family, match }: Recognised,
    at: Omit<Sighting, 'signature' | 'fault' | 'strength'>,
  ) => {
    const { facts } = at;
    const fault = match.fault ?? family.fault;
    const key = [family.id, facts.module, facts.missing, facts.toVersion].join(' ');
    // NumPy may be replaced there and back, and there again.
    const isBack = fault === 'replaced' && lastSwaps.get(family.id) !== key;
    if (sighted >= MAX_SIGHTINGS || (seen.has(key) && !isBack)) return [];
    sighted += 1;
    seen.add(key);
    if (fault === 'replaced') lastSwaps.set(family.id, key);
    // A printed traceback may come from another process, whose NumPy is not the session's.
    const isDoubtful = kind !== 'error' && fault === 'stale-memory' && match.strength === 'certain';
    const strength = isDoubtful ? 'likely' : match.strength;
    if (fault !== 'replaced') hasFailed = true;
    const excerpt = keptBeginning(at.excerpt, MAX_EXCERPT);
    const short = { excerpt, line: at.line, facts: shortFacts(facts) };
    return [{ signature: family.id, fault, strength, ...short }];
  };

  const matched = (failure: Failure) =>
    recognise((family) => {
      if (family.isConsequence && hasFailed) return undefined;
      if (failure.standing === 'printed' && !family.printed) return undefined;
      return family.match?.(failure);
    });

  /** What a library passes on in its own error: the frames are the library's. */
  const matchedInside = (failure: Failure) => {
    const inside = failure.standing === 'raised' ? insideOf(failure, WORDING) : undefined;
    return inside && matched(inside);
  };

  const judge = (failure: Failure | undefined): readonly Sighting[] => {
    if (!failure || (told && told.line === failure.line)) return NONE;
    const isRepeated = [...dismissed].some(
      ([line, message]) => line < failure.line && failure.message.includes(message),
    );
    const found = isRepeated ? undefined : (matched(failure) ?? matchedInside(failure));
    if (!found) {
      const isTelling = failure.frames.length > 0 && failure.message.includes('numpy');
      if (isTelling && (dismissed.size < MAX_SIGHTINGS || dismissed.has(failure.line))) {
        dismissed.set(failure.line, failure.message);
      }
      if (failure.standing !== 'passed-on') keeper.offer(failure);
      return NONE;
    }
    told = failure;
    keeper.withdraw(failure.line);
    const facts = { ...factsOf(failure), ...found.match.facts };
    return sight(found, { excerpt: asLine(failure), line: failure.line, facts });
  };

  const judgeInstall = (install: Install | undefined): readonly Sighting[] => {
    if (!install) return NONE;
    if (install.evidence === 'others-imported') keeper.addImported(install.text, install.line);
    const found = recognise((family) => family.matchInstall?.(install));
    if (!found) return NONE;
    const { text, line } = install;
    return sight(found, { excerpt: text, line, facts: factsOfInstall(install) });
  };

  /** Undefined where a guard cell did not print the line. */
  const judgeGuard = (line: string): readonly Sighting[] | undefined => {
    const report = guardReportIn(line);
    if (!report) return undefined;
    interrupt();
    if (runtime !== undefined && !isAbout(report, runtime)) return NONE;
    guard = report;
    const found = recognise((family) => family.matchGuard?.(report));
    if (!found) return NONE;
    // The record is the runtime's, and a report that is copied names none.
    const [excerpt = ''] = line.split(', runtime ', 1);
    return sight(found, { excerpt, line: number, facts: found.match.facts ?? {} });
  };

  const interrupt = () => {
    failures.interrupt();
    passedOn.interrupt();
  };

  const read = (logged: Logged, isWhole: boolean): readonly Sighting[] => {
    number += 1;
    if (kind === 'error') {
      const text = withoutMarkup(logged.text);
      outcome.readError(text);
      return judge(failures.read(text, number));
    }
    const { text, isQuoted, isInDocument } = quotation(logged.text);
    if (isQuoted) {
      interrupt();
      return NONE;
    }
    const guarded = kind === 'stream' && isWhole ? judgeGuard(logged.line.trimEnd()) : undefined;
    if (guarded) return guarded;
    // Another process's log says nothing of what is installed here.
    const ofInstall = logged.hasHead ? logged.line : text;
    const swaps = judgeInstall(installs.read(ofInstall.trimEnd(), number));
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
    const failed = judge(failure);
    const isTold = isRaised || (failure !== undefined && failure.line === told?.line);
    const passed = judge(passedOn.read({ ...logged, text }, number, isTold));
    return swaps.length + passed.length > 0 ? [...swaps, ...failed, ...passed] : failed;
  };

  const readAll = (all: readonly string[], areWhole: boolean): Sighting[] => {
    const found: Sighting[] = [];
    for (const line of all) {
      for (const shown of crashLog.read(line)) {
        for (const logged of logHeads.read(shown)) {
          for (const sighting of read(logged, areWhole)) found.push(sighting);
        }
      }
    }
    return found;
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
    push: (chunk) => readAll(lines.push(chunk), true),
    end: () => [
      ...readAll(lines.end(), false),
      ...crashLog
        .end()
        .flatMap((line) => logHeads.read(line))
        .flatMap((logged) => read(logged, true)),
      ...logHeads.end().flatMap((logged) => read(logged, false)),
      ...judge(passedOn.end()),
      ...judge(failures.end(number)),
      ...judgeInstall(installs.end()),
    ],
    notes: () => keeper.notes(seen.size > 0),
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
