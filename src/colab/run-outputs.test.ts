import { beforeEach, expect, test } from 'vitest';
import { createRunOutputs, type RunOutputs } from './run-outputs.ts';

let now: number;
let runs: RunOutputs<string>;
beforeEach(() => {
  now = 1_000;
  runs = createRunOutputs('page', () => now);
});

const items = (count: number) => Array.from({ length: count }, () => ({}) as Element);

test('a cell has one run until it begins another, each with a name of its own', () => {
  const before = runs.of('a');
  expect(runs.of('a')).toBe(before);
  const next = runs.begin('a', []);
  expect(runs.of('a')).toBe(next);
  expect(new Set([before, next, runs.of('b')].map(({ run }) => run))).toHaveProperty('size', 3);
});

test('runs of two pages have no name in common', () => {
  const other = createRunOutputs<string>('other', () => now);
  expect(other.of('a').run).not.toBe(runs.of('a').run);
});

test('a run begins with nothing of the one before, but what still stands there as old', () => {
  const [stale, fresh] = items(2);
  Object.assign(runs.of('a'), { hasFrame: true, isHistory: true }).last.set(0, 'text');
  const run = runs.begin('a', [stale!]);
  expect(run).toMatchObject({ hasFrame: false, isHistory: false, startedAt: now });
  expect(run.last.size).toBe(0);
  expect([run.old.has(stale!), run.old.has(fresh!)]).toEqual([true, false]);
});

test('a cell that is redrawn goes on with its run, and begins its next by itself', () => {
  const run = runs.of('a');
  expect(runs.redrawn('A', 'a')).toBe(true);
  expect(runs.of('A')).toBe(run);
  expect(runs.begin('A', [])).not.toBe(run);
});

test('a cell that is redrawn and has never run has no run to go on with', () => {
  expect(runs.redrawn('A', 'a')).toBe(false);
  expect([...runs.all()]).toEqual([]);
});

test('what began before a session is history, and stays so', () => {
  const old = runs.of('a');
  now = 2_000;
  const current = runs.of('b');
  runs.sessionStarted(2_000);
  const told = () => [old, current].map(({ isHistory }) => isHistory);
  expect(told()).toEqual([true, false]);
  // The sign of an earlier one comes late.
  runs.sessionStarted(500);
  expect(told()).toEqual([true, false]);
  expect([...runs.all()]).toEqual([old, current]);
});
