import { shortFacts, type Facts } from '../facts/facts.ts';
import type { GuardLine } from '../facts/guard-line.ts';
import type { NoteKeeper } from '../notes/keeper.ts';
import type { OutputKind } from '../text/output-kind.ts';
import type { Sighting } from '../signatures/sighting.ts';
import { factsOf, type Family, type Match } from '../signatures/signature-family.ts';
import { FAMILIES, type KnownFamily } from '../signatures/index.ts';
import { asLine, MAX_EXCERPT, type Failure } from '../text/failure.ts';
import type { Install } from '../installs/logs/install.ts';
import { anyOf, insideOf } from '../text/wrapped.ts';
import { keptBeginning } from '../text/without-secrets.ts';

/** Hostile text cannot make an output say more than this. */
const MAX_SIGHTINGS = 40;

const NONE: readonly Sighting[] = [];

/** How a line begins that counts though no traceback stands above it. */
export const OPENINGS = FAMILIES.flatMap(({ printed }) => printed ?? []);
/** All that the messages of failures can say. */
export const WORDINGS = FAMILIES.flatMap(({ says }) => says ?? []);
const WORDING = anyOf(WORDINGS);

/** Asks the families what of one output is a fault, and tells each fault once. */
export interface Judge {
  /** A failure as far as it was read: it is asked about again while its message grows. */
  failure(failure: Failure | undefined): readonly Sighting[];
  install(install: Install | undefined): readonly Sighting[];
  /** What a guard cell printed, in a line of that number, counted from 1. */
  guard(report: GuardLine, line: string, number: number): readonly Sighting[];
  /** Whether the failure that was reported last began at this line. */
  hasTold(line: number): boolean;
  /** Whether any fault was reported. */
  hasFault(): boolean;
}

type Recognised = { family: KnownFamily; match: Match };

/** What an install log says about NumPy, as facts. */
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

/** Creates the judge of one output; what is no fault is offered to the keeper of its notes. */
export function createJudge(kind: OutputKind, keeper: NoteKeeper): Judge {
  const seen = new Set<string>();
  /** By family, the last replacement that was reported. */
  const lastSwaps = new Map<string, string>();
  let sighted = 0;
  /** What was recognised as no fault, by line: a wrapper that says it again adds nothing. */
  const dismissed = new Map<number, string>();
  let hasFailed = false;
  let told: Failure | undefined;

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

  return {
    failure(failure) {
      if (!failure || (told && told.line === failure.line)) return NONE;
      // A test that compares messages.
      if (failure.exception === 'AssertionError') return NONE;
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
    },
    install(install) {
      if (!install) return NONE;
      if (install.evidence === 'others-imported') keeper.addImported(install.text, install.line);
      const found = recognise((family) => family.matchInstall?.(install));
      if (!found) return NONE;
      const { text, line } = install;
      return sight(found, { excerpt: text, line, facts: factsOfInstall(install) });
    },
    guard(report, line, number) {
      const found = recognise((family) => family.matchGuard?.(report));
      if (!found) return NONE;
      // The record is the runtime's, and a report that is copied names none.
      const [excerpt = ''] = line.split(', runtime ', 1);
      return sight(found, { excerpt, line: number, facts: found.match.facts ?? {} });
    },
    hasTold: (line) => told?.line === line,
    hasFault: () => seen.size > 0,
  };
}
