import { describe, expect, test } from 'vitest';
import type { Verdict } from './diagnose.ts';
import { last, saw, silent, stale, swap } from '../ledger/happenings.fixture.ts';
import { isHeldBack, WARNING_LEVELS } from './warning-level.ts';

const FAILED: Verdict[] = ['corrupted', 'conflict', 'recovering', 'recovered'];
const AHEAD: Verdict[] = ['reused', 'restart-needed'];
const evidence = [
  { ...swap('1.26.4'), cell: { id: 'c', ordinal: 1 }, run: 'r', at: 1, notebook: 'n' },
];

test.each([...FAILED, ...AHEAD])('everything holds no %s back', (verdict) => {
  expect(isHeldBack('everything', { verdict, evidence })).toBe(false);
});

test.each(FAILED)('failures tells %s', (verdict) => {
  expect(isHeldBack('failures', { verdict, evidence })).toBe(false);
});

test.each(AHEAD)('failures holds %s back', (verdict) => {
  expect(isHeldBack('failures', { verdict, evidence })).toBe(true);
});

test.each([...FAILED, ...AHEAD])('badge holds %s back', (verdict) => {
  expect(isHeldBack('badge', { verdict, evidence })).toBe(true);
});

describe('an install that only may have replaced NumPy', () => {
  const quiet = silent(1, '!pip install -q numpy==1.26.4');
  const heldBackAt = (...happenings: Parameters<typeof last>) => {
    const diagnosis = last(...happenings);
    return WARNING_LEVELS.filter((level) => diagnosis && isHeldBack(level, diagnosis));
  };

  test('is reported in the notebook by "everything" alone', () => {
    expect(last(...quiet)?.verdict).toBe('restart-needed');
    expect(heldBackAt(...quiet)).toEqual(['seen', 'failures', 'badge']);
  });

  test('is reported where a log says that it did, or where something has failed', () => {
    expect(heldBackAt(saw(1, swap('1.26.4')))).toEqual(['failures', 'badge']);
    expect(heldBackAt(...quiet, saw(2, stale))).toEqual(['badge']);
  });
});
