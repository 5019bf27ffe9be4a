import { isSpokenOf } from '../text/ending.ts';
import type { Failure } from '../text/failure.ts';
import type { Frame } from '../text/frames.ts';
import type { Install } from '../installs/logs/install.ts';
import { deepestOwner, NOTEBOOK, numpyFolder, pythonVersion } from '../text/owner.ts';
import { programRun } from '../text/failed-program.ts';
import type { GuardLine } from '../facts/guard-line.ts';
import type { Facts } from '../facts/facts.ts';
import type { FaultKind, Strength } from '../facts/fault.ts';

/** What a family says of the text that it recognised. */
export interface Match {
  strength: Strength;
  /** Where it differs from the family's own. */
  fault?: FaultKind;
  /** What the family read from the message; whose frame it was and the paths are added to it. */
  facts?: Facts;
}

/**
 * NumPy's own start failed. Colab imports NumPy before the first cell, so a cell that runs it again
 * came of a reload, unless that first import had failed already.
 */
export const startFailed = ({ isInKernel }: Failure): Match =>
  isInKernel
    ? { fault: 'stale-memory', strength: 'either' }
    : { fault: 'broken-install', strength: 'likely' };

/** What stands before a warning's class: a file, a line, or nothing. */
export const WARNED = '^(?:(?:[A-Za-z]:)?[^\\s"`:#>*-][^"`:]*:\\d+: )?';

/** One mechanism by which NumPy fails, or is replaced, and how its text is recognised. */
export interface Family {
  id: string;
  fault: FaultKind;
  /** The mechanism that it proves, in a sentence or two. */
  proves: string;
  /** Where the mechanism or the message is documented, as one would look it up. */
  documented: string;
  /** Addresses of documents, source and public reports that show it. */
  evidence: readonly string[];
  /** All that its message can say, from the first word to the last: programs pass it on. */
  says?: RegExp;
  /** Beginning of a line that counts though no traceback stands above it. */
  printed?: RegExp;
  /** Only follows from another failure: kept silent where that one is reported. */
  isConsequence?: boolean;
  /** Recognises a failure. It is asked again while the message grows, until it answers. */
  match?(failure: Failure): Match | undefined;
  /** Recognises a step of an install log. */
  matchInstall?(install: Install): Match | undefined;
  /** Recognises what a guard cell found. */
  matchGuard?(report: GuardLine): Match | undefined;
}

/**
 * A wording in a message; undefined where a person's sentence speaks of it, which none does that was raised
 * by NumPy's own `frames`.
 */
export function said(
  wording: RegExp,
  message: string,
  frames: readonly Frame[] = [],
): RegExpExecArray | undefined {
  const found = wording.exec(message);
  if (!found) return undefined;
  if (deepestOwner(frames) === 'numpy') return found;
  const behind = message.slice(found.index + found[0].length);
  return isSpokenOf(message.slice(0, found.index), behind) ? undefined : found;
}

/** Whose frame failed, in which NumPy, under which Python: as the traceback's paths say it. */
export function factsOf(failure: Failure): Facts {
  const named = [...failure.message.matchAll(/\(([^()]*)\)/g)]
    .map(([, inside]) => inside)
    .find((inside) => inside && /[/\\]numpy[/\\]/.test(inside));
  const paths = [named ?? '', ...failure.frames.map((frame) => frame.path).toReversed()];
  const owner = deepestOwner(failure.frames);
  const folder = paths.map((path) => numpyFolder(path)).find((found) => found !== undefined);
  const python = paths.map((path) => pythonVersion(path)).find((found) => found !== undefined);
  return {
    ...(failure.exception && { exception: failure.exception }),
    ...(owner && owner !== NOTEBOOK && { owner }),
    ...(folder && { numpyPath: folder }),
    ...(python && { python }),
    ...(!failure.isInKernel && programRun(failure.frames)),
  };
}
