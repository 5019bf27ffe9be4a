import { expect, test } from 'vitest';
import type { Happening } from '../../core/ledger/events.ts';
import { scan } from '../../core/reading/scan.ts';
import { CELLS, diagnosisOf, eventOf, FIRST, firstRun, outputsAfter, recovery } from './example.ts';

const after = (happenings: Happening[]) =>
  diagnosisOf(happenings.map((happening, place) => eventOf(happening, place, 1_000 * place)));

const recovered = (remedy: 'restart' | 'restart-and-run-all') =>
  after([...firstRun(), ...recovery(remedy, () => 10_000).map(([, happening]) => happening)]);

test('the real scanner and rules find the fault of the example', () => {
  const { verdict, cause, swap, evidence, remedies } = after(firstRun());
  expect({ verdict, cause }).toEqual({ verdict: 'corrupted', cause: 'stale-memory' });
  expect(swap?.facts).toMatchObject({ fromVersion: '2.0.2', toVersion: '2.3.5' });
  expect(evidence[0]?.facts.missing).toBe('_center');
  expect(remedies[0]).toBe('restart-and-run-all');
});

test('restart and run all recovers it', () => {
  expect(recovered('restart-and-run-all').verdict).toBe('recovered');
});

test('a restart alone leaves the cell to be checked', () => {
  const { verdict, progress } = recovered('restart');
  expect(verdict).toBe('recovering');
  expect(progress?.step).toBe('check');
});

test("the failed cell's traceback goes with the restart, and what it prints then has no fault", () => {
  const shown = (remedy: 'restart' | 'restart-and-run-all') => {
    let outputs = FIRST;
    return recovery(remedy, () => 0).map(
      ([, happening]) => (outputs = outputsAfter(outputs, happening)),
    );
  };
  const all = shown('restart-and-run-all');
  expect(all[0]).toEqual(FIRST);
  expect(all).toContainEqual({});
  expect(all.at(-1)).toEqual({ 'example-1': 'after', 'example-2': 'after' });
  // Nothing has run again.
  expect(shown('restart').at(-1)).toEqual({});
  for (const { outputAfter } of CELLS) expect(scan(outputAfter, 'stream')).toEqual([]);
});
