import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ATTACKS } from './attacks.ts';
import { readOutcome, type SiegeReport } from './outcome.ts';
import { DOCUMENT, knownFacts, reliabilityDocument, type Facts } from './reliability-doc.ts';

const SIEGE = new URL('../../e2e/siege/', import.meta.url);
const FACTS: Facts = {
  form: 'full',
  figures: { quotas: { 'steps at the quota': 1_200, 'requests recorded': 30 } },
  minutes: 12.5,
  browser: 'Chromium 1',
  node: '20.1.0',
  cores: 2,
  system: 'linux x64',
};

test('every attack is reported, and none is reported that is not made', () => {
  const made = readdirSync(SIEGE).flatMap((file) => /^(.*)\.spec\.ts$/.exec(file)?.[1] ?? []);
  expect(Object.keys(ATTACKS).toSorted()).toEqual(made.toSorted());
});

test('the document has the figures, in words and to be read again', async () => {
  const document = await reliabilityDocument(FACTS);
  expect(document).toContain('- steps at the quota: 1,200');
  expect(document).toContain('after a **full** siege');
  expect(document).toContain('took 12.5 minutes: Chromium 1');
  expect(knownFacts(document)).toEqual(FACTS);
});

test('docs/reliability.md is what the siege wrote', async () => {
  const document = readFileSync(DOCUMENT, 'utf8');
  const written = await reliabilityDocument(knownFacts(document));
  expect(document, 'write it anew: npm run docs').toBe(written);
});

const report = (stats: Partial<SiegeReport['stats']>, errors: unknown[] = []): SiegeReport => {
  const annotations = [
    { type: 'figure', description: 'workers ended: 3' },
    { type: 'other', description: 'x: 1' },
  ];
  const specs = [
    {
      file: 'siege/worker-kills.spec.ts',
      title: 'a',
      tests: [{ status: 'expected', annotations }],
    },
    {
      file: 'siege/worker-kills.spec.ts',
      title: 'b',
      tests: [{ status: 'expected', annotations }],
    },
  ];
  const none = { expected: 2, unexpected: 0, flaky: 0, skipped: 0 };
  return { suites: [{ suites: [{ specs }] }], errors, stats: { ...none, ...stats } };
};

test('figures of one attack are added up', () => {
  const { figures, hasHeld, line } = readOutcome(report({}));
  expect(figures).toEqual({ 'worker-kills': { 'workers ended': 6 } });
  expect(hasHeld).toBe(true);
  expect(line).toBe('all 2 attacks held: workers ended 6');
});

test.each([
  ['one failed', { unexpected: 1 }],
  ['one held at its second try only', { flaky: 1 }],
  ['one was skipped', { skipped: 1 }],
  ['none was made', { expected: 0 }],
])('a siege has not held where %s', (_, stats) => {
  expect(readOutcome(report(stats)).hasHeld).toBe(false);
});

test('a siege has not held where something failed outside of the attacks', () => {
  expect(readOutcome(report({}, [{}])).hasHeld).toBe(false);
});
