import { expect, test } from 'vitest';
import './speak-english.ts';
import type { Outcome } from '../core/ledger/events.ts';
import type { Progress } from '../core/diagnosis/progress.ts';
import { stepsOf } from './progress-steps.ts';
import { diagnoses } from './fixtures/diagnoses.fixture.ts';
import { setbackLines } from './setback-lines.ts';

const ended = (outcome: Outcome, tried: Progress['tried'] = []): Progress => ({
  remedy: 'restart-and-run-all',
  step: 'restart',
  cellsDone: 0,
  cellsTotal: 3,
  tried,
  outcome,
});

test('a restart that was interrupted before Colab had it has changed nothing', () => {
  const unheard = { route: 'toolbar-menu', worked: false } as const;
  const led = { route: 'guide', worked: true } as const;
  for (const tried of [[], [unheard], [unheard, led]]) {
    expect(setbackLines(ended('interrupted', tried))[0]).toMatch(
      /interrupted; nothing was changed\. You can start it again/,
    );
  }
});

test('where Colab had the command, it may have restarted', () => {
  const heard = { route: 'toolbar-menu', worked: true } as const;
  const [told] = setbackLines(ended('interrupted', [heard]));
  expect(told).toMatch(/may have restarted/);
  expect(told).not.toMatch(/nothing was changed/);
});

test('a run that never came is no run that is done', () => {
  const run = stepsOf(diagnoses['not-run'])?.lines.find(({ label }) => label.startsWith('Run all'));
  expect(run?.state).toBe('failed');
});
