import { expect, test } from 'vitest';
import {
  broken,
  conflict,
  last,
  saw,
  sighting,
  stale,
  swap,
} from '../../ledger/happenings.fixture.ts';
import type { Happening } from '../../ledger/events.ts';

const RESTARTS = ['restart-and-run-all', 'restart'];
const loop = (run: string) => [saw(1, swap('1.26.4'), run), saw(3, stale, run)];

test.each([
  [
    'stale memory or the disk, with an install',
    [saw(1, swap('1.26.4')), saw(3, conflict)],
    'corrupted',
    'either',
    [...RESTARTS, 'delete-runtime'],
    [],
  ],
  [
    'a broken install among others',
    [saw(3, conflict), saw(4, broken)],
    'corrupted',
    'broken-install',
    ['delete-runtime'],
    RESTARTS,
  ],
  [
    'stale memory that comes back after an install in each session',
    [...loop('r1'), 'restart', ...loop('r2')],
    'corrupted',
    'install-loop',
    ['fix-pins'],
    [...RESTARTS, 'delete-runtime'],
  ],
  [
    'the same once more, where the pins were the last advice',
    [...loop('r1'), 'restart', ...loop('r2'), 'restart', ...loop('r3')],
    'corrupted',
    'install-loop',
    ['delete-runtime', 'fix-pins'],
    RESTARTS,
  ],
  [
    'stale memory that comes back without an install',
    [saw(3, stale), 'restart', saw(3, stale, 'r2')],
    'corrupted',
    'came-back',
    ['delete-runtime', 'fix-pins'],
    RESTARTS,
  ],
  [
    'a conflict that comes back, beside other failures',
    [saw(3, conflict), 'restart', saw(3, conflict, 'r2'), saw(4, sighting({ line: 2 }), 'r2')],
    'conflict',
    'came-back',
    ['fix-pins', 'delete-runtime'],
    RESTARTS,
  ],
] as const)('%s', (_, happenings, verdict, cause, remedies, wontHelp) => {
  expect(last(...happenings)).toMatchObject({ verdict, cause, remedies, wontHelp });
});

test('the install of a loop is part of the evidence, in the cell that it names', () => {
  const told = last(...loop('r1'), 'restart', ...loop('r2'));
  expect(told?.evidence.map(({ signature }) => signature)).toEqual([
    'internal-name-missing',
    'pip-replaced',
  ]);
  expect(told?.installCell).toMatchObject({ id: 'c1', ordinal: 1 });
});

test('only the same install in the session before makes a loop', () => {
  const cause = (...before: Happening[]) =>
    last(...before, 'restart', saw(1, swap('1.26.4'), 'r2'))?.cause;
  expect(cause(saw(1, swap('1.26.4')))).toBe('install-loop');
  expect(cause(saw(1, swap('1.26.4')), saw(4, swap('2.3.5')))).toBe('install-loop');
  expect(cause(saw(4, swap('1.26.4')))).toBe('replaced');
  expect(cause(saw(1, swap('2.3.5')))).toBe('replaced');
  expect(cause(saw(1, stale))).toBe('replaced');
});
