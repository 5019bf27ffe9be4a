import { describe, expect, test } from 'vitest';
import { broken, conflict, saidOn, saw, stale, swap } from '../ledger/happenings.fixture.ts';

describe("on a Jupyter server of the person's own", () => {
  const RESTARTS = ['restart-and-run-all', 'restart'];

  test.each([
    ['stale memory: a restart', [saw(3, stale)], RESTARTS, []],
    ['an install: a restart', [saw(1, swap('1.26.4'))], RESTARTS, []],
    ['a disk conflict', [saw(3, conflict)], ['fresh-environment', 'fix-pins'], RESTARTS],
    ['a broken install', [saw(3, broken)], ['fresh-environment'], RESTARTS],
    [
      'what came back',
      [saw(3, stale), 'restart', saw(3, stale, 'r2')],
      ['fresh-environment', 'fix-pins'],
      RESTARTS,
    ],
    [
      'an install that makes it again',
      [saw(3, stale), 'restart', saw(1, swap('1.26.4')), saw(3, stale, 'r2')],
      ['fix-pins'],
      [...RESTARTS, 'fresh-environment'],
    ],
  ] as const)('%s', (_, happenings, remedies, wontHelp) => {
    expect(saidOn('localhost:8888', happenings).at(-1)).toMatchObject({ remedies, wontHelp });
  });
});
