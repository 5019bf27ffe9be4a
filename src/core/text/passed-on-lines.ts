import type { Concern } from './concern.ts';
import { printed, type Failure } from './failure.ts';
import { labelKind, type Label } from './label.ts';
import { neighbour, type Neighbour } from './neighbour.ts';
import { indentOf, trimmed } from './white-space.ts';
import { anyOf, wrappedIn, type Wrapped } from './wrapped.ts';

/** So much evidence shows that a program printed a message, and not a person. */
const ENOUGH = 2;
/** Deeper, a line is an example or source. */
const MAX_INDENT = 2;
const BY_LABEL: Record<Label, number> = { none: 0, failure: 1, 'failure-of': 2 };
const BY_LINE_BEFORE: Record<Neighbour, number> = {
  document: -3,
  prose: -2,
  log: 1,
  chain: 2,
  other: 0,
};
const BY_LINE_BEHIND: Record<Neighbour, number> = {
  document: -3,
  prose: -1,
  log: 1,
  chain: 2,
  other: 0,
};
/** Filled in by who printed it: articles leave such details away, or copy them whole. */
const PATH = /[/\\][^/\\]{1,100}\)$/;
const FIGURES = /\bExpected \d|<ufunc '/;
/** Compiled code prints these itself, and no traceback with them. */
const VERSIONS = /\bversion (?:0x)?[0-9a-f]+\b/;

export interface PassedOnReader {
  /**
   * The message that this line completes, read from one line before it. `hasHead` where a log's head
   * stood before it, `isTold` where it belongs to a traceback.
   */
  read(text: string, hasHead: boolean, number: number, isTold: boolean): Failure | undefined;
  /** Whether the line above belongs to a text about errors, or introduces one. */
  isBelowDocument(): boolean;
  /** Text that only quotes stands here. */
  interrupt(): void;
  end(): Failure | undefined;
}

interface Waiting {
  failure: Failure;
  evidence: number;
  hasLabel: boolean;
  before: Neighbour | undefined;
}

/** A label on a line of its own, above what it passes on. */
interface Above {
  kind: Label;
  text: string;
}

const NO_LABEL: Above = { kind: 'none', text: '' };

const fromDetails = (message: string) => {
  if (PATH.test(message) || VERSIONS.test(message)) return 2;
  return FIGURES.test(message) ? 1 : 0;
};

const fromNeighbours = ({ before, hasLabel }: Waiting, behind: Neighbour | undefined) => {
  if (before === undefined && behind === undefined) return hasLabel ? 1 : 0;
  const scores = [before ? BY_LINE_BEFORE[before] : 0, behind ? BY_LINE_BEHIND[behind] : 0];
  const against = scores.filter((score) => score < 0);
  return against.length > 0 ? against.reduce((sum, score) => sum + score, 0) : Math.max(...scores);
};

function labelIn(text: string): Above {
  if (!text.endsWith(':')) return NO_LABEL;
  const kind = labelKind(text.slice(0, -1));
  return kind === 'failure-of' ? { kind, text } : NO_LABEL;
}

/** What a message says of every module of NumPy's. */
const withoutModule = (message: string) => message.replace(/\bnumpy\.[\w.]+/, '');

/**
 * Finds messages that a program has caught and prints, without any traceback: told by what the program
 * says before it, by its details and by what stands around it.
 */
export function createPassedOnReader(
  wordings: readonly RegExp[],
  concern: Concern,
): PassedOnReader {
  const wording = anyOf(wordings);
  let waiting: Waiting | undefined;
  /** The line above, and what kind it is where that is known. */
  let last: { text: string; kind: Neighbour | undefined } | undefined;
  let above = NO_LABEL;

  const kindAbove = () => last && (last.kind ?? neighbour(last.text));

  const decide = (behind: Neighbour | undefined): Failure | undefined => {
    const decided = waiting;
    waiting = undefined;
    if (!decided) return undefined;
    const evidence = decided.evidence + fromNeighbours(decided, behind);
    return evidence >= ENOUGH ? decided.failure : undefined;
  };

  /** C code prints the same of one module after the other. */
  const isNext = ({ exception, message, line }: Failure, group: Waiting | undefined) =>
    group !== undefined &&
    !group.hasLabel &&
    group.failure.line === line - 1 &&
    group.failure.exception === exception &&
    withoutModule(group.failure.message) === withoutModule(message);

  const wait = (found: Wrapped, hasHead: boolean, number: number, group: Waiting | undefined) => {
    const own = labelKind(found.label);
    if (own === undefined) return;
    const { kind, text } = own === 'none' ? above : { kind: own, text: found.label };
    const { exception, message } = found;
    const heading = printed(message, number);
    const failure: Failure = { ...heading, exception, wrapper: text, standing: 'passed-on' };
    const isInGroup = kind === 'none' && exception !== '' && isNext(failure, group);
    const evidence =
      BY_LABEL[kind] + fromDetails(message) + (hasHead ? 2 : 0) + (isInGroup ? 2 : 0);
    const before = isInGroup ? group?.before : kindAbove();
    waiting = { failure, evidence, hasLabel: kind !== 'none', before };
  };

  return {
    read(text, hasHead, number, isTold) {
      const line = trimmed(text);
      if (line === '') return undefined;
      const isShallow = hasHead || indentOf(text) <= MAX_INDENT;
      const mayTell = !isTold && isShallow && concern.isIn(line);
      const found = mayTell ? wrappedIn(line, wording) : undefined;
      const label = found ? NO_LABEL : labelIn(line);
      const isLog = hasHead || isTold;
      const kind = isLog ? 'log' : found || label !== NO_LABEL ? 'other' : undefined;
      const group = waiting;
      const decided = waiting && decide(kind ?? neighbour(line));
      if (found) wait(found, hasHead, number, group);
      last = { text: line, kind };
      above = label;
      return decided;
    },
    isBelowDocument: () => kindAbove() === 'document',
    interrupt() {
      waiting = undefined;
      last = { text: '', kind: 'document' };
      above = NO_LABEL;
    },
    end: () => decide(undefined),
  };
}
