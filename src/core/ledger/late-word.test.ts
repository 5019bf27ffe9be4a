import { describe, expect, test } from 'vitest';
import type { Happening, RuntimeEvent } from './events.ts';
import { findInstalls } from '../installs/install-command.ts';
import { saw, stale } from './happenings.fixture.ts';
import { emptyKernel, isWorthKeeping, reduceKernel, type KernelRecord } from './kernel-record.ts';
import { newSession } from './session.ts';

const START = 1_000_000;

/** A moment in milliseconds since the second session began, and what a tab reports then. */
type Told = readonly [tab: number, after: number, happening: Happening];

const eventOf = ([tab, after, happening]: Told, index: number): RuntimeEvent => ({
  id: `e${index}`,
  at: START + after,
  tab,
  notebook: 'n',
  ...happening,
});
const kernelAfter = (...told: Told[]): KernelRecord =>
  told.map(eventOf).reduce(reduceKernel, emptyKernel('n', START - 60_000));

const restart = (after: number): Told => [
  1,
  after + 500,
  { type: 'session-started', since: START + after },
];
const opened = (title: string): Happening => ({ type: 'opened', title, source: 'page' });
const finished: Happening = {
  type: 'run-finished',
  cell: { id: 'c1', ordinal: 1 },
  failed: false,
};

describe('what another tab reports about a time before the restart', () => {
  const before = kernelAfter([1, -30_000, saw(3, stale)], restart(0));

  test('belongs to the session before, and changes nothing of the present one', () => {
    const late = reduceKernel(before, eventOf([2, -1_000, saw(4, stale, 'r4')], 9));
    expect(late.past.map(({ sighted }) => sighted.length)).toEqual([2]);
    expect(late.session).toBe(before.session);
    expect(late.past[0]?.number).toBe(1);
  });

  test('changes nothing where that session knows it already', () => {
    expect(reduceKernel(before, eventOf([2, -1_000, saw(3, stale)], 9))).toBe(before);
  });

  test('changes nothing where no such session is known', () => {
    const alone = { ...before, past: [] };
    expect(reduceKernel(alone, eventOf([2, -1_000, saw(4, stale)], 9))).toBe(alone);
  });

  test('ends a remedy that had begun there, and leaves its events as they are', () => {
    const started: Happening = { type: 'remedy-started', remedy: 'restart', cells: 3 };
    const open = kernelAfter([1, -30_000, saw(3, stale)], [1, -9_000, started], restart(0));
    const late = eventOf([2, -1_000, { type: 'remedy-ended', outcome: 'stopped' }], 9);
    const ended = reduceKernel(open, late);
    expect(ended.past).toEqual(open.past);
    expect(ended.remedy).toEqual(open.remedy);
  });
});

describe('of the sessions before', () => {
  test('one in which nothing was seen or installed is kept only until the next', () => {
    const quiet = kernelAfter([1, -30_000, finished], restart(0));
    expect(quiet.past.map(({ number }) => number)).toEqual([1]);
    const next = reduceKernel(quiet, eventOf(restart(200_000), 8));
    expect(next.past.map(({ number }) => number)).toEqual([2]);
    expect(next.session.number).toBe(3);
  });

  test('one in which something was seen stays', () => {
    const kernel = kernelAfter([1, -30_000, saw(3, stale)], restart(0), restart(200_000));
    expect(kernel.past.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('a failure and an install are worth keeping, and nothing else is', () => {
    const session = newSession(1, 0);
    expect(isWorthKeeping(session)).toBe(false);
    const installed = kernelAfter([
      1,
      -30_000,
      {
        type: 'installs-run',
        cell: { id: 'c1', ordinal: 1 },
        run: 'r',
        commands: findInstalls('!pip install numpy'),
      },
    ]);
    expect(isWorthKeeping(installed.session)).toBe(true);
    expect(isWorthKeeping(kernelAfter([1, -30_000, saw(3, stale)]).session)).toBe(true);
  });

  test('the first and the last nineteen are looked back at', () => {
    const restarts = Array.from({ length: 30 }, (_, index) => [
      restart(index * 200_000),
      [1, index * 200_000 + 1_000, saw(3, stale, `r${index}`)] as const,
    ]).flat();
    const { past } = kernelAfter([1, -30_000, saw(3, stale)], ...restarts);
    expect(past.map(({ number }) => number)).toEqual([
      1,
      ...Array.from({ length: 19 }, (_, index) => index + 12),
    ]);
  });
});

describe('a notebook', () => {
  test('is named as it was last opened, and not at all before', () => {
    expect(kernelAfter([1, 0, finished]).title).toBe('');
    expect(kernelAfter([1, 0, opened('a')], [1, 1, finished], [1, 2, opened('b')]).title).toBe('b');
  });

  test('stays as it is where nothing of it has changed', () => {
    const kernel = kernelAfter([1, 0, opened('a')]);
    const stopped: Happening = { type: 'remedy-ended', outcome: 'stopped' };
    expect(reduceKernel(kernel, eventOf([1, 5, stopped], 9))).toBe(kernel);
    expect(reduceKernel(kernel, eventOf([2, 5, opened('a')], 9))).not.toBe(kernel);
  });
});
