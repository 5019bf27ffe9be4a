import { guardLineIn, isAbout, mayBeGuardLine, type GuardLine } from '../facts/guard-line.ts';
import { createOutcomeReader } from '../installs/logs/install-outcome.ts';
import { createInstallReader } from '../installs/logs/installs.ts';
import { createPlaceReader } from '../installs/logs/own-place.ts';
import type { NoteKeeper } from '../notes/keeper.ts';
import type { Sighting } from '../signatures/sighting.ts';
import type { Concern } from '../text/concern.ts';
import { createFailureReader } from '../text/failures.ts';
import type { OutputKind } from '../text/output-kind.ts';
import { createPassedOnReader } from '../text/passed-on-lines.ts';
import { createQuotationReader } from '../text/quotation.ts';
import { trimmedEnd } from '../text/white-space.ts';
import { OPENINGS, WORDINGS, type Judge } from './judge.ts';
import type { LineReading } from './line-reading.ts';

const NONE: readonly Sighting[] = [];

/**
 * Reads what was printed: logs of installs, a guard cell's line, tracebacks, and messages that a program passed
 * on. What a guard cell says of another runtime than `runtime` is left out.
 */
export function createPrintedReading(
  kind: OutputKind,
  judge: Judge,
  keeper: NoteKeeper,
  concern: Concern,
  runtime?: string,
): LineReading {
  const failures = createFailureReader(kind, OPENINGS);
  const passedOn = createPassedOnReader(WORDINGS, concern);
  const installs = createInstallReader();
  const outcome = createOutcomeReader();
  const place = createPlaceReader();
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

  const readInstall = (text: string): readonly Sighting[] => {
    outcome.read(text);
    place.read(text);
    return judge.install(installs.read(trimmedEnd(text), number));
  };

  const readFailure = (text: string, hasHead: boolean): readonly Sighting[] => {
    const failure = failures.read(text, number);
    const isOwnLine = failure?.line === number;
    if (isOwnLine && failure.standing === 'printed' && passedOn.isBelowDocument()) {
      interrupt();
      return NONE;
    }
    const isRaised = isOwnLine && failure.standing === 'raised';
    const failed = judge.failure(failure);
    const isTold = isRaised || (failure !== undefined && judge.hasTold(failure.line));
    const passed = judge.failure(passedOn.read(text, hasHead, number, isTold));
    return passed.length > 0 ? [...failed, ...passed] : failed;
  };

  return {
    read(logged, isWhole) {
      number += 1;
      const { line, hasHead } = logged;
      const { text, isQuoted, isInDocument } = quotation(logged.text);
      if (isQuoted) {
        interrupt();
        return NONE;
      }
      const guarded = kind === 'stream' && isWhole ? readGuard(line) : undefined;
      if (guarded) return guarded;
      // Another process's log says nothing of what is installed here.
      const swaps = readInstall(hasHead ? line : text);
      if (isInDocument) {
        interrupt();
        return swaps;
      }
      keeper.readLine(text, number);
      const failed = readFailure(text, hasHead);
      return swaps.length > 0 ? [...swaps, ...failed] : failed;
    },
    end: () => [
      ...judge.failure(passedOn.end()),
      ...judge.failure(failures.end(number)),
      ...judge.install(installs.end()),
    ],
    guard: () => guard,
    installOutcome: outcome.outcome,
    isOwnPlace: place.isOwn,
  };
}
