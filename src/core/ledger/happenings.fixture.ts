/** Made-up happenings, for the tests of what follows from them. */
import { diagnose, type Diagnosis } from '../diagnosis/diagnose.ts';
import type { Happening, RuntimeEvent } from './events.ts';
import { findInstalls } from '../installs/install-command.ts';
import { emptyRecord, reduce } from './ledger.ts';
import type { Sighting } from '../signatures/sighting.ts';
import type { SignatureId } from '../signatures/index.ts';

/** An id such as a record of another version may hold, a different one for each number. */
export const foreignId = (number: number | string) => `s${number}` as SignatureId;

export const sighting = (over: Partial<Sighting>): Sighting => ({
  signature: 'internal-name-missing',
  fault: 'stale-memory',
  strength: 'certain',
  excerpt: 'x',
  line: 1,
  facts: {},
  ...over,
});
export const swap = (toVersion?: string): Sighting =>
  sighting({
    signature: 'pip-replaced',
    fault: 'replaced',
    excerpt: `to ${toVersion}`,
    facts: toVersion ? { toVersion } : {},
  });
/** A finished run of a cell that prints nothing. */
export const silent = (ordinal: number, source: string, run = 'r'): Happening[] => {
  const cell = { id: `c${ordinal}`, ordinal };
  return [
    { type: 'run-started', cell },
    { type: 'installs-run', cell, run, commands: findInstalls(source) },
    { type: 'run-finished', cell, failed: false },
  ];
};
export const conflict = sighting({
  signature: 'size-changed',
  fault: 'disk-conflict',
  strength: 'likely',
});
export const broken = sighting({ signature: 'c-extensions-failed', fault: 'broken-install' });
export const stale = sighting({});
/** What a guard cell found. */
export const guarded = sighting({
  signature: 'guard-report',
  strength: 'likely',
  excerpt: 'guard',
});

export const saw = (ordinal: number, seen: Sighting, run = 'r'): Happening => ({
  type: 'sighted',
  cell: { id: `c${ordinal}`, ordinal },
  run,
  sighting: seen,
});

/** What is said after each happening on a runtime; `restart` begins the next session. */
export function saidOn(runtime: string, happenings: readonly (Happening | 'restart')[]) {
  let record = emptyRecord(runtime, 0);
  return happenings.map((happening, index): Diagnosis => {
    const at = (index + 1) * 1_000;
    const next =
      happening === 'restart' ? ({ type: 'session-started', since: at } as const) : happening;
    const event: RuntimeEvent = { id: `e${index}`, at, tab: 1, notebook: 'n', ...next };
    record = reduce(record, event);
    return diagnose(record, 'n');
  });
}

/** The same on one that Colab hosts. */
export const said = (...happenings: (Happening | 'restart')[]): Diagnosis[] =>
  saidOn('m-s-1', happenings);

export const last = (...happenings: (Happening | 'restart')[]) => said(...happenings).at(-1);
