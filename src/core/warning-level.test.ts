import { expect, test } from 'vitest';
import type { Verdict } from './diagnose.ts';
import { isHeldBack } from './warning-level.ts';

const FAILED: Verdict[] = ['corrupted', 'conflict', 'recovering', 'recovered'];
const AHEAD: Verdict[] = ['reused', 'restart-needed'];

test.each([...FAILED, ...AHEAD])('everything holds no %s back', (verdict) => {
  expect(isHeldBack('everything', { verdict })).toBe(false);
});

test.each(FAILED)('failures tells %s', (verdict) => {
  expect(isHeldBack('failures', { verdict })).toBe(false);
});

test.each(AHEAD)('failures holds %s back', (verdict) => {
  expect(isHeldBack('failures', { verdict })).toBe(true);
});

test.each([...FAILED, ...AHEAD])('badge holds %s back', (verdict) => {
  expect(isHeldBack('badge', { verdict })).toBe(true);
});
