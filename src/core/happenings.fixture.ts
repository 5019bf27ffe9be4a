/** Made-up happenings, for the tests of what follows from them. */
import { diagnose, type Diagnosis } from './diagnose.ts';
import type { Happening, RuntimeEvent } from './events.ts';
import { findInstalls } from './install-command.ts';
import { emptyRecord, reduce } from './ledger.ts';
import type { Sighting } from './sighting.ts';

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

export const saw = (ordinal: number, seen: Sighting, run = 'r'): Happening => ({
  type: 'sighted',
  cell: { id: `c${ordinal}`, ordinal },
  run,
  sighting: seen,
});

/** What is said after each happening; `restart` begins the next session. */
export function said(...happenings: (Happening | 'restart')[]): Diagnosis[] {
  let record = emptyRecord('m-s-1', 0);
  return happenings.map((happening, index) => {
    const at = (index + 1) * 1_000;
    const next =
      happening === 'restart' ? ({ type: 'session-started', since: at } as const) : happening;
    const event: RuntimeEvent = { id: `e${index}`, at, tab: 1, notebook: 'n', ...next };
    record = reduce(record, event);
    return diagnose(record, 'n');
  });
}

export const last = (...happenings: (Happening | 'restart')[]) => said(...happenings).at(-1);
