import { describe, expect, test } from 'vitest';
import './speak-english.ts';
import type { Diagnosis } from '../core/diagnosis/diagnose.ts';
import { diagnoses } from './fixtures/diagnoses.fixture.ts';
import { headline } from './headline.ts';
import { outdatedAt } from './long-run.ts';
import { runningFor } from './running-for.ts';
import { wordsOf } from './words-of.ts';

const NOW = Date.now();
const MINUTE = 60_000;
const { corrupted, 'restart-needed': replaced, clean, 'long-run': longRun, waiting } = diagnoses;

const running = (diagnosis: Diagnosis, minutes: number, more = {}): Diagnosis => ({
  ...diagnosis,
  run: {
    cell: { id: 'c7', ordinal: 7 },
    startedAt: NOW - minutes * MINUTE,
    results: 'doubtful',
    ...more,
  },
});
const said = (diagnosis: Diagnosis) => wordsOf(diagnosis, undefined, [], undefined, NOW);

test.each([
  [0, '0 min'],
  [12 * MINUTE + 59_000, '12 min'],
  [119 * MINUTE, '119 min'],
  [182 * MINUTE, '3 h 2 min'],
  [-5_000, '0 min'],
])('%i ms: %s', (time, told) => {
  expect(runningFor(time)).toBe(told);
});

describe('a long run that a restart would cut off', () => {
  test('goes before what is wrong, with what its results are worth', () => {
    const words = said(running(corrupted, 182));
    expect(words.headline).toBe('Cell 7 has been running for 3 h 2 min');
    expect(words.sentence).toMatch(
      /^Its results so far may be wrong. NumPy is broken in this session. Cell 2 installed/,
    );
    const sound = said(running(replaced, 182, { results: 'sound' }));
    expect(sound.sentence).toMatch(
      /^It began before NumPy was replaced, so .* probably right. Cell/,
    );
  });

  test('is named by what a restart now stops', () => {
    const { losses } = said(running(corrupted, 182));
    expect(losses.stopped).toEqual([{ text: 'Restarting now stops cell 7.', isLong: true }]);
    // With all cells it would run again.
    expect(losses.took).toBe('3 h 5 min');
  });

  test('a growing time is not read out again each minute', () => {
    const spoken = [2, 3, 182].map((minutes) => said(running(corrupted, minutes)).longRun?.spoken);
    expect(new Set(spoken)).toEqual(
      new Set(['NumPy is broken in this session. Cell 7 is still running.']),
    );
  });

  test.each([
    ['that is not a minute old', running(corrupted, 0.9)],
    ['where no restart is offered', running(diagnoses.conflict, 182)],
    ['of what a restart has begun', running(diagnoses.running, 182)],
  ])('nothing is said of a run %s', (_, diagnosis) => {
    expect(said(diagnosis)).toMatchObject({ headline: headline(diagnosis), longRun: undefined });
  });

  test('where nothing is wrong it leads nothing, and still need not be cut off', () => {
    const { headline: told, longRun: long } = said(running(clean, 182));
    expect(told).toBe('All clear');
    expect(long?.wait).not.toBe('');
  });
});

describe('a restart that waits', () => {
  test('is for the cell that ran at the click, and then for those that were queued', () => {
    expect(headline(waiting)).toBe('Waiting for cell 7 to finish, then restarting');
    const next = { ...waiting, run: { cell: { id: 'c8', ordinal: 8 }, startedAt: Date.now() } };
    expect(headline(next)).toBe('Waiting for the last cells to finish, then restarting');
    expect(headline({ ...waiting, run: undefined } as unknown as Diagnosis)).toBe(headline(next));
  });

  test('is a step with the time so far', () => {
    const { steps } = wordsOf(waiting);
    expect(steps?.lines.map(({ label, state }) => `${label}: ${state}`)).toEqual([
      'Wait for cell 7 (3 h 2 min so far): current',
      'Restart the session: pending',
      'Check cell 5, which failed: pending',
      'Fixed: pending',
    ]);
  });
});

describe('what is said of a run is out of date', () => {
  test('when it becomes long, and then with each minute', () => {
    expect(outdatedAt(running(corrupted, 0.5), NOW)).toBe(NOW + MINUTE / 2);
    expect(outdatedAt(running(corrupted, 1.5), NOW)).toBe(NOW + MINUTE / 2);
    expect(outdatedAt(longRun, NOW)).toBeGreaterThan(NOW);
    expect(outdatedAt(waiting, NOW)).toBeGreaterThan(NOW);
  });

  test('once only where no time is said', () => {
    expect(outdatedAt(running(clean, 0.5), NOW)).toBe(NOW + MINUTE / 2);
    expect(outdatedAt(running(clean, 1.5), NOW)).toBeUndefined();
    expect(outdatedAt(running(diagnoses.running, 0.5), NOW)).toBeUndefined();
    expect(outdatedAt(corrupted, NOW)).toBeUndefined();
  });
});
