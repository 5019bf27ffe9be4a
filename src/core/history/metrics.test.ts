import { describe, expect, it } from 'vitest';
import { historyOf } from './history.ts';
import { plots, Story } from './stories.fixture.ts';
import { meets, metricsOf, THRESHOLDS } from './metrics.ts';
import { counted, percentile } from './statistics.ts';

type Plot = (story: Story) => Story;
const metrics = (...told: Plot[]) =>
  metricsOf(
    told.map((plot, index) => {
      const runtime = index % 2 === 0 ? `m-s-${index}` : `gpu-t4-${index}`;
      return historyOf(runtime, plot(new Story(runtime, 1_000)).events);
    }),
  );

describe('the metrics', () => {
  it('say nothing where there is nothing to count', () => {
    for (const none of [metrics(), metrics(plots.clean)]) {
      expect(none).toMatchObject({
        warningsShown: 0,
        restartCompliance: null,
        recoverySuccess: null,
        recurrence: null,
        recoveryMedian: null,
        byPython: [],
      });
    }
  });

  it('count a warning once a session, and as acted on where a restart followed', () => {
    const { warningsShown, warningsActedOn, restartCompliance } = metrics(
      plots.recovered,
      plots.early,
      plots.warned,
      plots.clean,
    );
    expect([warningsShown, warningsActedOn, restartCompliance]).toEqual([3, 2, 2 / 3]);
  });

  it('leave a warning that advised no restart out of the compliance', () => {
    const { warningsShown, warningsActedOn, restartCompliance } = metrics(plots.conflict);
    expect([warningsShown, warningsActedOn, restartCompliance]).toEqual([1, 0, null]);
  });

  it('divide recoveries by the attempts of which the end is known', () => {
    const all = metrics(plots.recovered, plots.cameBack, plots.unanswered, (story) =>
      plots.recovered(story).waited(9),
    );
    expect(all).toMatchObject({ recoveries: 2, recoveryFailures: 2, recoverySuccess: 0.5 });
    const undecided = metrics((story) => story.open().failed(3).restarted().ran(1));
    expect(undecided).toMatchObject({ recoverySuccess: null, recurrence: 0 });
  });

  it('count the same signature after a restart as a recurrence', () => {
    const { recurrences, recurrence } = metrics(plots.recovered, plots.cameBack);
    expect([recurrences, recurrence]).toEqual([1, 0.5]);
  });

  it('measure from the first failure, over a restart that did not help', () => {
    const twice = metrics((story) => plots.cameBack(story).restarted().ran(3));
    const once = metrics(plots.recovered);
    expect(once.recoveryMedian).toBeGreaterThan(10_000);
    expect(twice.recoveryMedian! - once.recoveryMedian!).toBeGreaterThan(4_000);
  });

  it('tell warnings before a failure from those after one', () => {
    expect(metrics(plots.warned, plots.recovered, plots.conflict)).toMatchObject({
      detectedBefore: 2,
      detectedAfter: 1,
    });
  });

  it('count packages, Python and runtimes with a warning', () => {
    const { packagesBefore, byPython, byRuntime } = metrics(
      plots.recovered,
      plots.warned,
      plots.clean,
    );
    expect(packagesBefore).toEqual([
      { name: 'numpy', count: 2 },
      { name: 'pandas', count: 2 },
    ]);
    expect(byPython).toEqual([
      { name: '', count: 1 },
      { name: '3.12', count: 1 },
    ]);
    expect(byRuntime).toEqual([
      { name: 'cpu', count: 1 },
      { name: 'gpu', count: 1 },
    ]);
  });
});

describe('a bound', () => {
  it.each([
    [0.95, true],
    [0.94, false],
    [null, null],
  ])('of a least share: %s', (value, good) =>
    expect(meets(value, THRESHOLDS.restartCompliance)).toBe(good),
  );
  it.each([
    [0.05, true],
    [0.051, false],
  ])('of a most share: %s', (value, good) =>
    expect(meets(value, THRESHOLDS.recurrence)).toBe(good),
  );
});

describe('the statistics', () => {
  it.each([
    [[], 0.5, null],
    [[7], 0.9, 7],
    [[4, 1, 3, 2], 0.5, 2],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.9, 9],
  ])('percentile of %j at %s', (values, part, expected) =>
    expect(percentile(values, part)).toBe(expected),
  );
  it('counts, the most frequent first', () => {
    expect(counted(['b', 'a', 'b', 'c'])).toEqual([
      { name: 'b', count: 2 },
      { name: 'a', count: 1 },
      { name: 'c', count: 1 },
    ]);
  });
});
