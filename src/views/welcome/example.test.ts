import { expect, test } from 'vitest';
import type { Happening } from '../../core/ledger/events.ts';
import { diagnosisOf, eventOf, firstRun, recovery } from './example.ts';

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
