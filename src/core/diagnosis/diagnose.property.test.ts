import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnosis } from './diagnose.ts';
import { CAUSES, OUTCOMES, REMEDIES, type Happening, type Remedy } from '../ledger/events.ts';
import { said, saidOn, sighting } from '../ledger/happenings.fixture.ts';
import type { FaultKind } from '../facts/fault.ts';
import type { Sighting } from '../signatures/sighting.ts';
import type { SignatureId } from '../signatures/index.ts';

const SIGNATURES: [SignatureId, FaultKind][] = [
  ['internal-name-missing', 'stale-memory'],
  ['size-changed', 'disk-conflict'],
  ['c-extensions-failed', 'broken-install'],
  ['guard-report', 'stale-memory'],
  ['guard-report', 'broken-install'],
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
  fc.record({
    type: fc.constant('rested' as const),
    ran: fc.constantFrom(0, 3),
    failed: fc.constantFrom(0, 1),
  }),
  fc.record({
    type: fc.constantFrom('accepted' as const, 'put-off' as const, 'brought-back' as const),
    cause: fc.constantFrom(...CAUSES),
  }),
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

  test("on a runtime of the person's own nobody is asked to delete it; all else is as on Colab's", () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 30 }), (happenings) => {
        const hosted = saidOn('unknown', happenings);
        for (const [index, own] of saidOn('localhost:8888', happenings).entries()) {
          const { remedies, wontHelp, ...about } = own;
          expect([...remedies, ...wontHelp]).not.toContain('delete-runtime');
          expect(about.isLocal).toBe(true);
          const asHosted = (all: readonly Remedy[]) =>
            all.map((remedy) => (remedy === 'fresh-environment' ? 'delete-runtime' : remedy));
          expect({
            ...about,
            isLocal: false,
            remedies: asHosted(remedies),
            wontHelp: asHosted(wontHelp),
          }).toEqual(hosted[index]);
        }
      }),
      { numRuns: 500 },
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
