import { describe, expect, test } from 'vitest';
import { diagnose } from '../diagnosis/diagnose.ts';
import { dutyOf } from '../diagnosis/duty.ts';
import { compact } from './compact.ts';
import type { Happening, RuntimeEvent } from './events.ts';
import { saw, stale } from './happenings.fixture.ts';
import { kernelOf, replay } from './ledger.ts';

type Step = Happening | 'restart' | [tab: number, happening: Happening];

const cell = { id: 'c7', ordinal: 7 };
const runs: Happening = { type: 'run-started', cell };
const ends: Happening = { type: 'run-finished', cell, failed: false };
const begins: Happening = { type: 'remedy-started', remedy: 'restart', cells: 3 };
const waits: Happening = { ...begins, waits: true };
const failure = saw(3, stale);

const eventsOf = (steps: readonly Step[]): RuntimeEvent[] =>
  steps.map((step, index) => {
    const [tab, told] = Array.isArray(step) ? step : [1, step];
    const at = (index + 1) * 1_000;
    const happening = told === 'restart' ? ({ type: 'session-started', since: at } as const) : told;
    return { id: `e${index}`, at, tab, notebook: 'n', ...happening };
  });
const recordAfter = (...steps: Step[]) => replay('m-s-1', eventsOf(steps));
const kernelAfter = (...steps: Step[]) => kernelOf(recordAfter(...steps), 'n');
const saidAfter = (...steps: Step[]) => diagnose(recordAfter(...steps), 'n');

describe('a restart that waits until nothing runs', () => {
  test('asks the tab of the click to wait, and no other', () => {
    const kernel = kernelAfter(failure, runs, waits);
    expect(dutyOf(kernel, 1)).toBe('wait');
    expect(dutyOf(kernel, 2)).toBeUndefined();
    expect(saidAfter(failure, runs, waits)).toMatchObject({
      verdict: 'recovering',
      progress: { step: 'wait', remedy: 'restart', startedAt: 3_000 },
    });
  });

  test('waits on where the cell has ended: of what is queued only the page knows', () => {
    expect(dutyOf(kernelAfter(failure, runs, waits, ends), 1)).toBe('wait');
  });

  test('is called off by the person, in any tab', () => {
    const stop: Step = [2, { type: 'remedy-ended', outcome: 'stopped' }];
    expect(dutyOf(kernelAfter(failure, runs, waits, stop), 1)).toBeUndefined();
    const said = saidAfter(failure, runs, waits, stop);
    expect(said).toMatchObject({ verdict: 'corrupted', progress: { step: 'restart' } });
  });

  test('begins, and is a restart like any other from then on', () => {
    const steps: Step[] = [failure, runs, waits, ends, begins];
    expect(dutyOf(kernelAfter(...steps), 1)).toBe('carry');
    expect(kernelAfter(...steps, 'restart').remedy?.outcome).toBe('done');
    expect(saidAfter(...steps, 'restart').progress?.startedAt).toBe(5_000);
  });

  test('goes on in another tab, since when the person asked for it', () => {
    const kernel = kernelAfter(failure, runs, waits, [2, waits]);
    expect(dutyOf(kernel, 1)).toBeUndefined();
    expect(dutyOf(kernel, 2)).toBe('wait');
    expect(kernel.remedy?.startedAt).toBe(3_000);
  });

  test('is over with a restart from elsewhere, which is not taken for its own', () => {
    const steps: Step[] = [failure, runs, waits, 'restart'];
    expect(kernelAfter(...steps).remedy?.outcome).toBe('interrupted');
    expect(dutyOf(kernelAfter(...steps), 1)).toBeUndefined();
    const said = saidAfter(...steps);
    expect(said).toMatchObject({ verdict: 'recovering', progress: { step: 'check' } });
    expect(said.progress?.startedAt).toBeUndefined();
  });

  test('can be asked for again in the session that follows', () => {
    const kernel = kernelAfter(failure, runs, waits, 'restart', failure, runs, waits);
    expect(kernel.remedy).toMatchObject({ startedAt: 7_000, fromSession: 2, isWaiting: true });
    expect(dutyOf(kernel, 1)).toBe('wait');
  });
});

test('a summary keeps when a run that is found under way again really began', () => {
  const resumed: Happening = { type: 'run-started', cell, isResumed: true };
  const events = eventsOf([failure, runs, ends, runs, resumed, resumed, waits]);
  const kept = compact(events);
  expect(kept.length).toBeLessThan(events.length);
  expect(diagnose(replay('m-s-1', kept), 'n').run).toEqual(
    diagnose(replay('m-s-1', events), 'n').run,
  );
});
