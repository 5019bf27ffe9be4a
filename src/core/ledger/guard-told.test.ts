import { describe, expect, test } from 'vitest';
import type { Happening } from './events.ts';
import type { GuardLine } from '../facts/guard-line.ts';
import { broken, guarded, last, saw, sighting, stale, swap } from './happenings.fixture.ts';

const report: GuardLine = {
  loaded: '2.0.2',
  disk: '2.0.2',
  python: '3.12.3',
  verdict: 'healthy',
  evidence: [],
  others: [],
};
const cell = { id: 'c2', ordinal: 2 };
const told = (verdict: GuardLine['verdict']): Happening => ({
  type: 'guard-told',
  cell,
  run: 'r',
  report: { ...report, verdict },
});
const found = (fault: 'stale-memory' | 'disk-conflict' | 'broken-install'): Happening[] => [
  told('corrupted'),
  saw(2, { ...guarded, fault, excerpt: fault }),
];
const finished = (failed: boolean): Happening[] => [
  { type: 'run-started', cell },
  { type: 'run-finished', cell, failed },
];

describe('what a guard cell told', () => {
  test('is kept for the session', () => {
    expect(last(told('healthy'))).toMatchObject({ verdict: 'clean', guard: { report, cell } });
    expect(last(told('reused'))).toMatchObject({ verdict: 'clean', guard: { run: 'r' } });
    expect(last(told('healthy'), 'restart')!.guard).toBeUndefined();
    expect(last()?.guard).toBeUndefined();
  });

  test('is a fault like any other, and recovers as any other', () => {
    const before = [...finished(true), ...found('stale-memory')];
    expect(last(...before)).toMatchObject({
      verdict: 'corrupted',
      cause: 'stale-memory',
      remedies: ['restart-and-run-all', 'restart'],
      guard: { report: { verdict: 'corrupted' } },
    });
    expect(last(...before, 'restart')).toMatchObject({ verdict: 'recovering' });
    expect(last(...before, 'restart', told('healthy'), ...finished(false))).toMatchObject({
      verdict: 'recovered',
      guard: { report: { verdict: 'healthy' } },
    });
    expect(last(...before, 'restart', ...found('stale-memory'), ...finished(true))).toMatchObject({
      cause: 'came-back',
      remedies: ['delete-runtime', 'fix-pins'],
    });
  });

  test('counts as its last word in the session says', () => {
    expect(last(...found('broken-install'), told('healthy'))).toMatchObject({
      verdict: 'clean',
      evidence: [],
    });
    const again = [...found('broken-install'), told('healthy'), ...found('stale-memory')];
    expect(last(...again)).toMatchObject({ cause: 'stale-memory' });
    expect(last(saw(3, stale), told('healthy'))).toMatchObject({ cause: 'stale-memory' });
  });

  test('decides where the disk is at fault, for it tried what a restart would load', () => {
    const replaced = saw(1, swap('2.3.5'));
    const unclear = saw(3, sighting({ signature: 'size-changed', strength: 'either' }));
    const conflict = last(replaced, unclear, ...found('disk-conflict'))!;
    expect(conflict).toMatchObject({
      verdict: 'conflict',
      cause: 'disk-conflict',
      remedies: ['delete-runtime', 'fix-pins'],
    });
    expect(conflict.evidence.map(({ signature }) => signature)).toEqual([
      'guard-report',
      'size-changed',
      'pip-replaced',
    ]);
    expect(last(replaced, ...found('broken-install'))).toMatchObject({
      cause: 'broken-install',
      remedies: ['delete-runtime'],
    });
    expect(last(saw(3, stale), ...found('broken-install'))!.cause).toBe('broken-install');
    expect(last(saw(3, broken), ...found('stale-memory'))!.cause).toBe('stale-memory');
    expect(last(replaced, unclear)!.cause).toBe('either');
  });
});
