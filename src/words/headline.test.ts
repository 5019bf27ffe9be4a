import { expect, test } from 'vitest';
import './speak-english.ts';
import type { Progress } from '../core/diagnosis/progress.ts';
import { diagnoses } from './fixtures/diagnoses.fixture.ts';
import { headline } from './headline.ts';
import { stepsOf } from './progress-steps.ts';

const { 'still-running': underway } = diagnoses;
const withProgress = (changed: Partial<Progress>) => ({
  ...underway,
  progress: { ...underway.progress, ...changed },
});

test('before the run is over nothing says how many seconds the fix took', () => {
  expect(headline(underway)).toBe('Fixed; 1 cell is still running');
  const lines = stepsOf(underway)?.lines.map(({ label, state }) => `${label}: ${state}`);
  expect(lines).toEqual([
    'Restart the session: done',
    'Run all cells: 30 of 31 done: current',
    'Check cell 5, which failed: done',
    'Fixed: done',
  ]);
});

test('of more cells no number is said, which would be read out again after every cell', () => {
  const told = [4, 20, 29].map((cellsDone) => headline(withProgress({ cellsDone })));
  expect(new Set(told)).toEqual(new Set(['Fixed; other cells are still running']));
});

test.each([
  ['the run has ended', { outcome: 'done' }, 'Fixed in 12 s'],
  ['it has stopped at another cell', { outcome: 'failed-cell' }, 'Fixed in 12 s'],
  ['all cells have run', { cellsDone: 31 }, 'Fixed in 12 s'],
  ['no run was asked for', { remedy: 'restart' }, 'Fixed in 12 s'],
  ['it took minutes', { outcome: 'done', seconds: 185 }, 'Fixed in 3 min 5 s'],
] as const)('%s: %s', (_, changed, told) => {
  const diagnosis = withProgress(changed);
  expect(headline(diagnosis)).toBe(told);
  expect(stepsOf(diagnosis)?.lines.at(-1)?.label).toBe(told);
});
