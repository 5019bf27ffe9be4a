import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose, type Diagnosis } from './diagnose.ts';
import { CAUSES, OUTCOMES, REMEDIES, type Happening, type RuntimeEvent } from './events.ts';
import { emptyRecord, reduce } from './ledger.ts';
import type { FaultKind, Sighting } from './sighting.ts';

const sighting = (over: Partial<Sighting>): Sighting => ({
  signature: 'internal-name-missing',
  fault: 'stale-memory',
  strength: 'certain',
  excerpt: 'x',
  line: 1,
  facts: {},
  ...over,
});
const swap = (toVersion?: string): Sighting =>
  sighting({
    signature: 'pip-replaced',
    fault: 'replaced',
    excerpt: `to ${toVersion}`,
    facts: toVersion ? { toVersion } : {},
  });
const command = (excerpt: string): Sighting =>
  sighting({ signature: 'install-command', fault: 'replaced', strength: 'possible', excerpt });
const conflict = sighting({
  signature: 'size-changed',
  fault: 'disk-conflict',
  strength: 'likely',
});
const broken = sighting({ signature: 'c-extensions-failed', fault: 'broken-install' });
const stale = sighting({});

const saw = (ordinal: number, seen: Sighting, run = 'r'): Happening => ({
  type: 'sighted',
  cell: { id: `c${ordinal}`, ordinal },
  run,
  sighting: seen,
});

/** What is said after each happening; `restart` begins the next session. */
function said(...happenings: (Happening | 'restart')[]): Diagnosis[] {
  let record = emptyRecord('m-s-1', 0);
  return happenings.map((happening, index) => {
    const at = (index + 1) * 1_000;
    const next =
      happening === 'restart' ? ({ type: 'session-started', since: at } as const) : happening;
    const event: RuntimeEvent = { id: `e${index}`, at, tab: 1, notebook: 'n', ...next };
    record = reduce(record, event);
    return diagnose(record);
  });
}

const last = (...happenings: (Happening | 'restart')[]) => said(...happenings).at(-1);

describe('what did not help is not advised again', () => {
  const again = (seen: Sighting, times: number) =>
    Array.from({ length: times }, (_, run) => [saw(3, seen, `r${run}`), 'restart' as const]).flat();

  test.each([
    [
      'stale memory',
      stale,
      ['restart-and-run-all', 'delete-runtime', 'fix-pins', 'delete-runtime'],
    ],
    ['a disk conflict', conflict, ['delete-runtime', 'fix-pins', 'delete-runtime']],
    ['a broken install', broken, ['delete-runtime', 'fix-pins', 'delete-runtime']],
    ['the same install', swap('1.26.4'), ['restart-and-run-all', 'fix-pins', 'delete-runtime']],
  ] as const)('%s', (_, seen, advice) => {
    advice.forEach((remedy, session) => {
      const diagnosis = last(...again(seen, session), saw(3, seen, 'now'));
      expect(diagnosis?.remedies[0]).toBe(remedy);
      expect(diagnosis?.wontHelp).not.toContain(remedy);
    });
  });

  test('another install in each session: run no install cell again', () => {
    const diagnosis = last(saw(1, swap('1.26.4')), 'restart', saw(2, swap('2.3.5')));
    expect(diagnosis).toMatchObject({
      cause: 'replaced',
      remedies: ['restart', 'restart-and-run-all'],
    });
  });

  test('a session in which nothing was seen lies between: it begins anew', () => {
    const diagnosis = last(saw(3, stale), 'restart', 'restart', saw(3, stale, 'r2'));
    expect(diagnosis?.remedies[0]).toBe('restart-and-run-all');
  });

  test('another signature: its own first remedy', () => {
    const other = sighting({ signature: 'submodule-missing' });
    expect(last(saw(3, stale), 'restart', saw(3, other))?.remedies[0]).toBe('restart-and-run-all');
  });
});

describe('a command that may have replaced NumPy', () => {
  const quiet = command('!pip install -q numpy==1.26.4');

  test('asks for a restart, and says that it is only possible', () => {
    const diagnosis = last(saw(1, quiet));
    expect(diagnosis).toMatchObject({ verdict: 'restart-needed', cause: 'replaced' });
    expect(diagnosis?.evidence[0]?.strength).toBe('possible');
  });

  test('finds its version in place when it runs again after a restart', () => {
    expect(last(saw(1, quiet), 'restart', saw(1, quiet, 'r2'))?.verdict).toBe('recovered');
    const other = command('!pip install -q numpy==2.0.2');
    expect(last(saw(1, quiet), 'restart', saw(1, other, 'r2'))?.cause).toBe('replaced');
  });

  test('does not make a failure that came back an install loop', () => {
    const diagnosis = last(saw(3, stale), 'restart', saw(1, quiet), saw(3, stale, 'r2'));
    expect(diagnosis?.cause).toBe('came-back');
  });
});

const SIGNATURES: [string, FaultKind][] = [
  ['a', 'stale-memory'],
  ['b', 'disk-conflict'],
  ['c', 'broken-install'],
  ['pip-replaced', 'replaced'],
  ['previously-imported', 'replaced'],
];
const cells = fc.integer({ min: 1, max: 3 }).map((ordinal) => ({ id: `c${ordinal}`, ordinal }));
const someSighting = fc
  .record({
    of: fc.constantFrom(...SIGNATURES),
    strength: fc.constantFrom<Sighting['strength'][]>('certain', 'likely', 'either', 'possible'),
    excerpt: fc.constantFrom('x', 'y'),
    version: fc.constantFrom(undefined, '1.26.4', '2.3.5'),
  })
  .map(({ of: [signature, fault], strength, excerpt, version }) =>
    sighting({ signature, fault, strength, excerpt, facts: version ? { toVersion: version } : {} }),
  );
const happening: fc.Arbitrary<Happening | 'restart'> = fc.oneof(
  { weight: 5, arbitrary: fc.constant('restart' as const) },
  {
    weight: 10,
    arbitrary: fc.record({
      type: fc.constant('sighted' as const),
      cell: cells,
      run: fc.constantFrom('1', '2'),
      sighting: someSighting,
    }),
  },
  fc.record({ type: fc.constant('run-started' as const), cell: cells }),
  fc.record({ type: fc.constant('run-finished' as const), cell: cells, failed: fc.boolean() }),
  fc.record({
    type: fc.constant('remedy-started' as const),
    remedy: fc.constantFrom(...REMEDIES),
    cells: fc.constant(3),
  }),
  fc.record({ type: fc.constant('remedy-ended' as const), outcome: fc.constantFrom(...OUTCOMES) }),
  fc.record({ type: fc.constant('accepted' as const), cause: fc.constantFrom(...CAUSES) }),
);

describe('whatever happens', () => {
  test('the advice that a session ended with is not the first in the next for its signature', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 30 }), (happenings) => {
        const all = said(...happenings);
        let ended: Diagnosis | undefined;
        all.forEach((diagnosis, index) => {
          const before = all[index - 1];
          if (before && before.session !== diagnosis.session) ended = before;
          if (!ended || diagnosis.remedies.length === 0) return;
          const signatures = new Set(ended.evidence.map(({ signature }) => signature));
          const isAgain = diagnosis.evidence.some(({ signature }) => signatures.has(signature));
          if (isAgain) expect(diagnosis.remedies[0]).not.toBe(ended.remedies[0]);
        });
      }),
      { numRuns: 3_000 },
    );
  });

  test('no remedy without evidence, none that will not help, none twice', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 30 }), (happenings) => {
        for (const { remedies, wontHelp, evidence, cause, verdict } of said(...happenings)) {
          if (remedies.length > 0) expect(evidence.length).toBeGreaterThan(0);
          expect(remedies.filter((remedy) => wontHelp.includes(remedy))).toEqual([]);
          expect(new Set(remedies).size).toBe(remedies.length);
          expect(cause === 'none').toBe(remedies.length === 0);
          if (verdict === 'clean') expect(evidence).toEqual([]);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
