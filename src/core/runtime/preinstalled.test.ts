import { expect, test } from 'vitest';
import { preinstalledNumPy } from './preinstalled.ts';

const on = (day: string) => Date.parse(day);

test.each([
  ['2022-01-01', undefined],
  ['2022-12-24', '1.21.6'],
  ['2024-07-24', '1.25.2'],
  ['2024-07-25', '1.26.4'],
  ['2025-03-12T23:59:59Z', '1.26.4'],
  ['2025-03-13', '2.0.2'],
  ['2026-08-24', '2.0.2'],
  ['2026-08-25', '2.1.3'],
  ['2027-01-24', '2.1.3'],
  ['2027-01-25', undefined],
])('%s: %s', (day, version) => {
  expect(preinstalledNumPy(on(day))).toBe(version);
});
