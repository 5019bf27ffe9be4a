import { expect, test } from 'vitest';
import { driftOf, preinstalledNumPy } from './preinstalled.ts';

const on = (day: string) => Date.parse(day);

test.each([
  ['2022-01-01', undefined],
  ['2022-12-24', '1.21.6'],
  ['2024-07-24', '1.25.2'],
  ['2024-07-25', '1.26.4'],
  ['2025-03-12T23:59:59Z', '1.26.4'],
  ['2025-03-13', '2.0.2'],
  ['2026-08-18', '2.0.2'],
  ['2026-08-19', '2.1.3'],
  ['2027-01-18', '2.1.3'],
  ['2027-01-19', undefined],
])('%s: %s', (day, version) => {
  expect(preinstalledNumPy(on(day))).toBe(version);
});

test('tells how an installed version differs', () => {
  const at = on('2026-11-23');
  expect(driftOf('1.26.4', at)).toEqual({
    preinstalled: '2.1.3',
    installed: '1.26.4',
    direction: 'older',
  });
  expect(driftOf('2.10.0', at)?.direction).toBe('newer');
  expect(driftOf('2.1.3', at)).toBeUndefined();
  expect(driftOf(undefined, at)).toBeUndefined();
  expect(driftOf('2.1.3', on('2027-02-01'))).toBeUndefined();
});
