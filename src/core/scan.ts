import { mayConcernNumPy } from './gate.ts';
import type { OutputKind, Sighting } from './sighting.ts';
import { factsOf, type Family, type Match } from './signatures/family.ts';
import { FAMILIES } from './signatures/index.ts';
import type { Failure } from './text/failure.ts';
import { createFailureReader } from './text/failures.ts';
import { createInstallReader } from './text/installs.ts';
import type { Install } from './text/install.ts';
import { createLineReader } from './text/lines.ts';
import { withoutMarkup } from './text/markup.ts';
import { createQuotationReader } from './text/quotation.ts';

const MAX_EXCERPT = 300;
/** Hostile text cannot make an output say more than this. */
const MAX_SIGHTINGS = 40;

const OPENINGS = FAMILIES.flatMap(({ printed }) => printed ?? []);

/** Reads one output, in chunks of any size; the sightings do not depend on where chunks end. */
export interface Scanner {
  /** Sightings that the chunk completes. */
  push(chunk: string): Sighting[];
  /** Sightings that only the end of the output decides. The scanner is spent then. */
  end(): Sighting[];
}

type Recognised = { family: Family; match: Match };

function recognise(ask: (family: Family) => Match | undefined): Recognised | undefined {
  for (const family of FAMILIES) {
    const match = ask(family);
    if (match) return { family, match };
  }
  return undefined;
}

const asLine = (failure: Failure) =>
  [failure.exception, failure.message].filter((part) => part !== '').join(': ');

/** Creates the scanner of one output. Its memory is bounded, its time linear in the text. */
export function createScanner(kind: OutputKind): Scanner {
  const lines = createLineReader();
  const failures = createFailureReader(kind, OPENINGS);
  const installs = createInstallReader();
  const quotation = createQuotationReader();
  const seen = new Set<string>();
  let hasFailed = false;
  let told: Failure | undefined;
  let number = 0;

  const sight = (
    { family, match }: Recognised,
    at: Omit<Sighting, 'signature' | 'fault' | 'strength'>,
  ) => {
    const { facts } = at;
    const key = [family.id, facts.module, facts.missing, facts.toVersion].join(' ');
    if (seen.has(key) || seen.size >= MAX_SIGHTINGS) return [];
    seen.add(key);
    const fault = match.fault ?? family.fault;
    // A printed traceback may come from another process, whose NumPy is not the session's.
    const isDoubtful = kind !== 'error' && fault === 'stale-memory' && match.strength === 'certain';
    const strength = isDoubtful ? 'likely' : match.strength;
    if (fault !== 'replaced') hasFailed = true;
    const excerpt = at.excerpt.slice(0, MAX_EXCERPT);
    return [{ signature: family.id, fault, strength, ...at, excerpt }];
  };

  const judge = (failure: Failure | undefined): Sighting[] => {
    if (!failure || (told && told.line === failure.line)) return [];
    const found = recognise((family) => {
      if (family.isConsequence && hasFailed) return undefined;
      if (failure.standing === 'printed' && !family.printed) return undefined;
      return family.match?.(failure);
    });
    if (!found) return [];
    told = failure;
    const facts = { ...factsOf(failure), ...found.match.facts };
    return sight(found, { excerpt: asLine(failure), line: failure.line, facts });
  };

  const judgeInstall = (install: Install | undefined): Sighting[] => {
    const found = install && recognise((family) => family.matchInstall?.(install));
    if (!found) return [];
    const { from, to, text, line } = install;
    const facts = { ...(from && { fromVersion: from }), ...(to && { toVersion: to }) };
    return sight(found, { excerpt: text, line, facts });
  };

  const read = (line: string): Sighting[] => {
    number += 1;
    if (kind === 'error') return judge(failures.read(withoutMarkup(line), number));
    const { text, isQuoted, isInDocument } = quotation(line);
    if (isQuoted) {
      failures.interrupt();
      return [];
    }
    const swaps = judgeInstall(installs.read(text.trimEnd(), number));
    if (isInDocument) failures.interrupt();
    return isInDocument ? swaps : [...swaps, ...judge(failures.read(text, number))];
  };

  // The value of an expression is data, whatever its text says.
  if (kind === 'execute_result') return { push: () => [], end: () => [] };
  return {
    push: (chunk) => lines.push(chunk).flatMap((line) => read(line)),
    end: () => [
      ...lines.end().flatMap((line) => read(line)),
      ...judge(failures.end(number)),
      ...judgeInstall(installs.end()),
    ],
  };
}

/** All sightings in an output's whole text. */
export function scan(text: string, kind: OutputKind): Sighting[] {
  if (!mayConcernNumPy(text)) return [];
  const scanner = createScanner(kind);
  return [...scanner.push(text), ...scanner.end()];
}
