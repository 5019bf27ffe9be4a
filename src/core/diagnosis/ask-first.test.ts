import { expect, test } from 'vitest';
import { askFirst, BEFORE_RUNNING, type Asking, type BeforeRunning } from './ask-first.ts';
import { diagnose, type Diagnosis, type Verdict } from './diagnose.ts';
import { emptyRecord } from '../ledger/ledger.ts';
import { guarded, last, saw, stale, swap } from '../ledger/happenings.fixture.ts';

const clean = diagnose(emptyRecord('m-s-1', 0), 'drive/x');
const corrupted: Diagnosis = {
  ...clean,
  verdict: 'corrupted',
  cause: 'stale-memory',
  remedies: ['restart-and-run-all', 'restart'],
};

const table: [Verdict, corrupted: Asking, strict: Asking][] = [
  ['clean', undefined, undefined],
  ['reused', undefined, 'ask'],
  ['restart-needed', undefined, 'ask'],
  ['corrupted', 'ask', 'countdown'],
  ['conflict', undefined, undefined],
  ['recovering', undefined, undefined],
  ['recovered', undefined, undefined],
  ['unreadable', undefined, undefined],
];

test.each(table)('%s: asked %s when corrupted, %s when strict', (verdict, lenient, strict) => {
  const diagnosis: Diagnosis = { ...corrupted, verdict };
  expect(askFirst('off', diagnosis, 0)).toBeUndefined();
  expect(askFirst('corrupted', diagnosis, 0)).toBe(lenient);
  expect(askFirst('strict', diagnosis, 0)).toBe(strict);
});

test.each(BEFORE_RUNNING)('%s: never again after the person went on', (setting: BeforeRunning) => {
  expect(askFirst(setting, { ...corrupted, accepted: true }, 0)).toBeUndefined();
  expect(askFirst(setting, { ...corrupted, putOff: true }, 0)).toBeUndefined();
});

test.each(['delete-runtime', 'fix-pins'] as const)(
  'no countdown where the advice is %s, which no click of ours carries out',
  (remedy) => {
    expect(askFirst('strict', { ...corrupted, remedies: [remedy] }, 0)).toBe('ask');
  },
);

test('no countdown where a guard cell alone says it, whose line any cell can print', () => {
  const asked = (...seen: Parameters<typeof last>) => askFirst('strict', last(...seen)!, 0);
  expect(asked(saw(2, guarded))).toBe('ask');
  expect(asked(saw(1, swap('2.3.5')), saw(2, guarded))).toBe('ask');
  expect(asked(saw(2, guarded), saw(3, stale))).toBe('countdown');
  expect(asked(saw(1, swap('2.3.5')), saw(3, stale))).toBe('countdown');
});
