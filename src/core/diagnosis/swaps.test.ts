import { describe, expect, test } from 'vitest';
import { diagnose } from './diagnose.ts';
import type { Happening } from '../ledger/events.ts';
import { last, saw, sighting, stale } from '../ledger/happenings.fixture.ts';
import { replay } from '../ledger/ledger.ts';

const from = (fromVersion: string, toVersion: string, more = {}) =>
  sighting({
    signature: 'pip-replaced',
    fault: 'replaced',
    excerpt: `${fromVersion} to ${toVersion}`,
    facts: { fromVersion, toVersion, ...more },
  });

const others = (run = 'r', ordinal = 1): Happening => ({
  type: 'noted',
  cell: { id: `c${ordinal}`, ordinal },
  run,
  note: {
    note: 'other-package',
    signature: 'other-package-imported',
    excerpt: 'x',
    line: 9,
    facts: {},
  },
});

const named = sighting({ signature: 'previously-imported', fault: 'replaced', excerpt: 'numpy' });

const causeOf = (...happenings: Parameters<typeof last>) => last(...happenings)?.cause;

describe('installs add up', () => {
  test('there and back again is none, in one cell or two', () => {
    const there = saw(1, from('2.0.2', '1.26.4'));
    expect(causeOf(there)).toBe('replaced');
    expect(causeOf(there, saw(1, from('1.26.4', '2.0.2')))).toBe('none');
    expect(causeOf(there, saw(2, from('1.26.4', '2.0.2')))).toBe('none');
    expect(causeOf(there, saw(2, from('1.26.4', '2.0.2+cu12')))).toBe('none');
    expect(causeOf(there, saw(2, from('1.26.4', '2.1.0')))).toBe('replaced');
  });

  test('there, back and there again in one output is one', () => {
    const at = (line: number, ...versions: [string, string]) =>
      saw(1, { ...from(...versions), line });
    const twice = [at(8, '2.0.2', '1.26.4'), at(16, '1.26.4', '2.0.2'), at(24, '2.0.2', '1.26.4')];
    expect(causeOf(...twice)).toBe('replaced');
    expect(causeOf(...twice.slice(0, 2), ...twice.slice(0, 2))).toBe('none');
  });

  test('a complaint of the NumPy that an install has left there names no other', () => {
    const complaint = (toVersion: string) =>
      saw(2, sighting({ signature: 'pip-conflict', fault: 'replaced', facts: { toVersion } }));
    const back = [saw(1, from('2.0.2', '1.26.4')), saw(1, from('1.26.4', '2.0.2'))];
    expect(causeOf(...back, complaint('2.0.2'))).toBe('none');
    expect(causeOf(...back, complaint('2.3.0'))).toBe('replaced');
  });

  test("Colab's word that NumPy was loaded does not make it one", () => {
    expect(
      causeOf(saw(1, from('2.0.2', '1.26.4')), saw(1, named), saw(1, from('1.26.4', '2.0.2'))),
    ).toBe('none');
  });

  test('what a session has loaded counts, and not what lay there before', () => {
    const there = saw(1, from('2.0.2', '1.26.4'));
    const back = saw(2, from('1.26.4', '2.0.2'));
    expect(causeOf(there, 'restart', back)).toBe('replaced');
    expect(causeOf(there, back, saw(3, stale))).toBe('stale-memory');
  });

  test('a version that no log told is no way back', () => {
    const unknown = sighting({ signature: 'pip-replaced', fault: 'replaced', excerpt: 'y' });
    expect(causeOf(saw(1, from('2.0.2', '1.26.4')), saw(2, unknown))).toBe('replaced');
    expect(causeOf(saw(2, unknown))).toBe('replaced');
  });
});

describe('what was not loaded cannot go stale', () => {
  const swap = saw(1, from('2.0.2', '1.26.4'));

  test("by Colab's own list, which is about the install just before it", () => {
    expect(causeOf(swap, others())).toBe('none');
    expect(causeOf(others(), swap)).toBe('replaced');
    expect(causeOf(swap, others('another run'))).toBe('replaced');
    expect(causeOf(swap, others('r', 2))).toBe('replaced');
    expect(causeOf(swap, saw(1, named), others())).toBe('replaced');
    expect(causeOf(swap, saw(1, from('1.26.4', '2.3.5')), others())).toBe('replaced');
  });

  test('another notebook on the runtime still gets to know', () => {
    const events = [
      { notebook: 'other', happening: { type: 'opened', title: 'Other' } },
      { notebook: 'n', happening: swap },
      { notebook: 'n', happening: others() },
    ] as const;
    const record = replay(
      'm-s-1',
      events.map(({ notebook, happening }, index) => {
        return { id: `e${index}`, at: index, tab: 1, notebook, ...happening };
      }),
    );
    expect(diagnose(record, 'n').cause).toBe('none');
    expect(diagnose(record, 'other')).toMatchObject({ cause: 'reused', verdict: 'reused' });
  });

  test("in the first cell of a kernel of the person's own", () => {
    const finished = (count: number): Happening => ({
      type: 'run-finished',
      cell: { id: 'c1', ordinal: 1 },
      failed: false,
      count,
    });
    const own = saw(1, from('1.20.0', '1.24.4', { place: 'own' }));
    expect(causeOf(own, finished(1))).toBe('none');
    expect(causeOf(own, finished(2))).toBe('replaced');
    expect(causeOf(own)).toBe('replaced');
    expect(causeOf(swap, finished(1))).toBe('replaced');
  });
});
