import { describe, expect, test } from 'vitest';
import type { Happening, RuntimeEvent } from '../ledger/events.ts';
import { saw, silent, stale, swap } from '../ledger/happenings.fixture.ts';
import { replay } from '../ledger/ledger.ts';
import { askFirst } from './ask-first.ts';
import { diagnose } from './diagnose.ts';
import { isLong, runChangesAt } from './long-run.ts';

type Step = Happening | 'restart' | [notebook: string, happening: Happening, tab?: number];

const cellOf = (ordinal: number) => ({ id: `c${ordinal}`, ordinal });
const runs = (ordinal: number): Happening => ({ type: 'run-started', cell: cellOf(ordinal) });
const resumes = (ordinal: number): Happening =>
  Object.assign(runs(ordinal), { isResumed: true } as const);
const ends = (ordinal: number): Happening => ({
  type: 'run-finished',
  cell: cellOf(ordinal),
  failed: false,
});
const rested: Happening = { type: 'rested', ran: 1, failed: 0 };
const failure = [runs(3), saw(3, stale), ends(3)];

/** What is said after these steps, one a second. */
function after(...steps: Step[]) {
  const events = steps.map((step, index): RuntimeEvent => {
    const at = (index + 1) * 1_000;
    const [notebook, happening, tab = 1] = Array.isArray(step) ? step : (['n', step] as const);
    const next =
      happening === 'restart' ? ({ type: 'session-started', since: at } as const) : happening;
    return { id: `e${index}`, at, tab, notebook, ...next };
  });
  return diagnose(replay('m-s-1', events), 'n');
}

describe('the cell that runs just now', () => {
  test('is the last that began, until it ends', () => {
    expect(after().run).toBeUndefined();
    expect(after(runs(7)).run).toEqual({ cell: { id: 'c7', ordinal: 7 }, startedAt: 1_000 });
    expect(after(runs(7), runs(8)).run).toEqual({
      cell: { id: 'c8', ordinal: 8 },
      startedAt: 2_000,
    });
    // The end of the seventh was not seen, and what began after it is over.
    expect(after(runs(7), runs(8), ends(8)).run).toBeUndefined();
  });

  test('has run from its beginning, though the page was loaded again meanwhile', () => {
    expect(after(runs(7), resumes(7)).run).toEqual({
      cell: { id: 'c7', ordinal: 7 },
      startedAt: 1_000,
    });
    expect(after(runs(7), ends(7), resumes(7)).run).toEqual({
      cell: { id: 'c7', ordinal: 7 },
      startedAt: 3_000,
    });
    expect(after(runs(7), runs(7)).run).toEqual({
      cell: { id: 'c7', ordinal: 7 },
      startedAt: 2_000,
    });
  });

  test('is over once the page says that nothing runs, or another session has begun', () => {
    expect(after(runs(7), rested).run).toBeUndefined();
    expect(after(runs(7), rested).losses.running).toEqual([]);
    // Another tab need not show what runs in this one.
    expect(after(runs(7), ['n', rested, 2]).run).toMatchObject({ cell: { ordinal: 7 } });
    expect(after(runs(7), rested, resumes(7)).run).toEqual({
      cell: { id: 'c7', ordinal: 7 },
      startedAt: 3_000,
    });
    expect(after(runs(7), 'restart').run).toBeUndefined();
  });

  test('an end that no page has seen fixes nothing', () => {
    expect(after(...failure, 'restart', runs(3), rested).verdict).toBe('recovering');
    expect(after(...failure, 'restart', runs(3), ends(3)).verdict).toBe('recovered');
  });
});

describe('the results of a run so far', () => {
  const byOther: Step = ['m', saw(2, swap('1.26.4'))];
  const quietly: Step[] = silent(1, '!pip install -q numpy==1.26.4').map((step) => ['m', step]);

  test.each<[why: string, Step[], 'doubtful' | 'sound' | undefined]>([
    ['nothing is wrong', [runs(7)], undefined],
    ['it began after NumPy was replaced', [saw(1, swap('2.3.5')), runs(7)], 'doubtful'],
    ['it began after NumPy had failed', [...failure, runs(7)], 'doubtful'],
    ['NumPy fails in it', [runs(7), saw(7, stale)], 'doubtful'],
    ['it replaces NumPy itself', [runs(7), saw(7, swap('2.3.5'))], 'doubtful'],
    ['another notebook replaced NumPy before it', [byOther, runs(7)], 'doubtful'],
    ['another notebook replaced NumPy since', [runs(7), byOther], 'sound'],
    ['another notebook may have replaced NumPy since', [runs(7), ...quietly], undefined],
  ])('%s', (_, steps, results) => {
    expect(after(...steps).run?.results).toBe(results);
  });
});

describe('a run is long from one minute on', () => {
  const run = { cell: { id: 'c7', ordinal: 7 }, startedAt: 1_000 };

  test('and what is said of it changes then, and with each minute more', () => {
    expect(isLong(run, 60_999)).toBe(false);
    expect(isLong(run, 61_000)).toBe(true);
    expect(runChangesAt(run, 1_000)).toBe(61_000);
    expect(runChangesAt(run, 61_000)).toBe(121_000);
    expect(runChangesAt(run, 150_000)).toBe(181_000);
  });

  test('but one that has just failed is about to end', () => {
    const failed = { ...run, failedAt: 500_000 };
    expect(isLong(failed, 501_000)).toBe(false);
    expect(runChangesAt(failed, 501_000)).toBe(560_000);
    expect(isLong(failed, 560_000)).toBe(true);
    expect(after(runs(7), saw(7, stale)).run?.failedAt).toBe(2_000);
  });

  test('and nothing counts down to a restart then', () => {
    const told = after(...failure, runs(7));
    expect(askFirst('strict', told, 63_999)).toBe('countdown');
    expect(askFirst('strict', told, 64_000)).toBe('ask');
    expect(askFirst('corrupted', told, 64_000)).toBe('ask');
  });
});
