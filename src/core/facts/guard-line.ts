import * as v from 'valibot';
import type { FaultKind } from './fault.ts';
import { isNamedAfterNotebook, isSameRuntime, isVm } from '../runtime/runtime-id.ts';
import { name } from '../shapes.ts';

const GUARD_VERDICTS = ['healthy', 'reused', 'corrupted'] as const;
export type GuardVerdict = (typeof GUARD_VERDICTS)[number];

const GUARD_KINDS = ['stale-memory', 'disk-conflict', 'broken-install'] as const;
export type GuardKind = Extract<FaultKind, (typeof GUARD_KINDS)[number]>;

/** What a guard cell can have seen; each has its text in `guardEvidence_...`. */
const GUARD_EVIDENCE = ['version', 'mapped', 'imports', 'crash', 'metadata', 'shadowed'] as const;
export type GuardEvidence = (typeof GUARD_EVIDENCE)[number];

/** What a guard cell says that it found. Its fields agree with each other; it may still be forged. */
export const guardLineSchema = v.object({
  /** NumPy's version in the session; `none` where it cannot be imported. */
  loaded: name,
  /** The installed version: `none`, `unknown`, or several joined by `+`. */
  disk: name,
  /** Python's version. */
  python: name,
  verdict: v.picklist(GUARD_VERDICTS),
  /** Only where the verdict is `corrupted`. */
  kind: v.exactOptional(v.picklist(GUARD_KINDS)),
  /** Empty unless the verdict is `corrupted`. */
  evidence: v.array(v.picklist(GUARD_EVIDENCE)),
  /** Other packages whose compiled modules were replaced, at most 8. */
  others: v.array(name),
  /** The hosted runtime that it ran on, where its environment told. */
  runtime: v.exactOptional(name),
});
export type GuardLine = v.InferOutput<typeof guardLineSchema>;

const OPENING = 'Clean Slate guard: ';
/** Every field at its longest fits. */
const MAX_LINE = 1_000;
const FIELDS = ['NumPy', 'disk', 'Python', 'verdict', 'kind', 'evidence', 'others', 'runtime'];
const MAX_OTHERS = 8;

const VERSION = /^(?:none|\d[\w.+!-]{0,39})$/;
const VERSIONS = /^(?:none|unknown|\d[\w.+!-]{0,199})$/;
const PACKAGE = /^[\w.-]{1,40}$/;

const oneOf = <T extends string>(all: readonly T[], word: string | undefined): T | undefined =>
  all.find((known) => known === word);

/** Whether a line can be a guard cell's: a look at its beginning. */
export const mayBeGuardLine = (line: string): boolean => line.startsWith(OPENING);

/** The fields by their names, each at most once and in their order; undefined for anything else. */
function fieldsIn(line: string): ReadonlyMap<string, string> | undefined {
  if (!mayBeGuardLine(line) || line.length > MAX_LINE) return undefined;
  const fields = new Map<string, string>();
  let last = -1;
  for (const part of line.slice(OPENING.length).split(', ')) {
    const space = part.indexOf(' ');
    const name = part.slice(0, space);
    const place = FIELDS.indexOf(name);
    if (place <= last) return undefined;
    last = place;
    fields.set(name, part.slice(space + 1));
  }
  return fields;
}

/** A list of different words, joined by `+`; undefined where a word is none of them. */
function wordsIn<T extends string>(
  text: string | undefined,
  read: (word: string) => T | undefined,
): T[] | undefined {
  if (text === undefined) return [];
  const words = text.split('+').map(read);
  const known = words.filter((word) => word !== undefined);
  return known.length === words.length && new Set(known).size === known.length ? known : undefined;
}

const OF_DISK: ReadonlySet<string> = new Set(['imports', 'crash', 'metadata', 'shadowed']);

/** Whether the evidence is what the versions allow, and enough for the kind of fault. */
function isSupported({ kind, evidence, loaded, disk }: GuardLine): boolean {
  const mayDiffer = loaded !== disk && loaded !== 'none' && disk !== 'unknown';
  if (evidence.includes('version') && !mayDiffer) return false;
  if (kind !== 'stale-memory') return evidence.some((each) => OF_DISK.has(each));
  return loaded !== 'none' && (evidence.includes('version') || evidence.includes('mapped'));
}

/** Whether nothing contradicts that all is well: a local part such as `+cu12` is no other version. */
function isConsistent({ loaded, disk }: GuardLine): boolean {
  if (loaded === 'none' || disk === 'none' || disk === 'unknown') return true;
  return disk.split('+').includes(loaded.split('+', 1)[0] ?? loaded);
}

/**
 * What a guard cell found, from a line of an output that anything may have printed. Undefined where it
 * is no such line, or where its fields contradict each other: it says no more than they support.
 */
export function guardLineIn(line: string): GuardLine | undefined {
  const fields = fieldsIn(line);
  if (!fields) return undefined;
  const [loaded, disk, python] = ['NumPy', 'disk', 'Python'].map((field) => fields.get(field));
  if (!loaded || !disk || !python) return undefined;
  if (!VERSION.test(loaded) || !VERSIONS.test(disk) || !VERSION.test(python)) return undefined;
  const verdict = oneOf(GUARD_VERDICTS, fields.get('verdict'));
  const kind = oneOf(GUARD_KINDS, fields.get('kind'));
  const evidence = wordsIn(fields.get('evidence'), (word) => oneOf(GUARD_EVIDENCE, word));
  const others = wordsIn(fields.get('others'), (word) => (PACKAGE.test(word) ? word : undefined));
  const runtime = fields.get('runtime');
  if (!verdict || !evidence || !others || others.length > MAX_OTHERS) return undefined;
  if (runtime !== undefined && !isVm(runtime)) return undefined;
  const report: GuardLine = {
    loaded,
    disk,
    python,
    verdict,
    ...(kind && { kind }),
    evidence,
    others,
    ...(runtime !== undefined && { runtime }),
  };
  const isFault = verdict === 'corrupted';
  if (fields.has('kind') !== isFault || fields.has('evidence') !== isFault) return undefined;
  if (isFault ? !kind || !isSupported(report) : !isConsistent(report)) return undefined;
  return report;
}

/** Whether a report is about this runtime. One that is known by its notebook alone may be any. */
export const isAbout = ({ runtime: told }: GuardLine, runtime: string): boolean =>
  told === undefined || isNamedAfterNotebook(runtime) || isSameRuntime(told, runtime);
