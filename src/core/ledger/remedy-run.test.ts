import { describe, expect, it, test } from 'vitest';
import { diagnose } from '../diagnosis/diagnose.ts';
import { dutyOf } from '../diagnosis/duty.ts';
import type { Happening, Outcome, Remedy, RuntimeEvent } from './events.ts';
import { saw, stale, swap } from './happenings.fixture.ts';
import { kernelOf, replay } from './ledger.ts';

type Step = Happening | 'restart';

/** A step a second, of one tab; a step with its tab is another's. */
function recordAfter(...steps: (Step | [tab: number, step: Step])[]) {
  const events = steps.map((told, index): RuntimeEvent => {
    const [tab, step] = Array.isArray(told) ? told : [1, told];
    const at = (index + 1) * 1_000;
    const happening: Happening = step === 'restart' ? { type: 'session-started', since: at } : step;
    return { id: `e${index}`, at, tab, notebook: 'n', ...happening };
  });
  return replay('m-s-1', events);
}
const kernelAfter = (...steps: Parameters<typeof recordAfter>) =>
  kernelOf(recordAfter(...steps), 'n');
const after = (...steps: Parameters<typeof recordAfter>) => diagnose(recordAfter(...steps), 'n');

const began = (remedy: Remedy = 'restart-and-run-all'): Happening => ({
  type: 'remedy-started',
  remedy,
  cells: 3,
});
const ended = (outcome: Outcome): Happening => ({ type: 'remedy-ended', outcome });
const rested = (ran: number, failed = 0): Happening => ({ type: 'rested', ran, failed });
const ran = (ordinal: number, failed = false): Happening[] => {
  const cell = { id: `c${ordinal}`, ordinal };
  return [
    { type: 'run-started', cell },
    { type: 'run-finished', cell, failed },
  ];
};
const tried = (route: 'toolbar-menu' | 'guide'): Happening => ({
  type: 'route-tried',
  route,
  worked: true,
});
const runAll: Happening = { type: 'run-all-started', cells: 3 };
const failure = [...ran(3, true), saw(3, stale)];

describe('a remedy ends by what happens', () => {
  const outcomeAfter = (...steps: Parameters<typeof recordAfter>) =>
    kernelAfter(...steps).remedy?.outcome;

  it('a restart alone is done once the session has begun, whoever began it', () => {
    expect(outcomeAfter(began('restart'))).toBeUndefined();
    expect(outcomeAfter(began('restart'), 'restart')).toBe('done');
    expect(outcomeAfter(began('restart'), [2, 'restart'])).toBe('done');
  });

  it('with all cells it is done once everything rests after the restart', () => {
    const steps = [...failure, began(), 'restart', runAll] as const;
    expect(outcomeAfter(...steps)).toBeUndefined();
    expect(outcomeAfter(...steps, ...ran(1), rested(1))).toBe('done');
    expect(outcomeAfter(...steps, ...ran(1, true), rested(0))).toBe('failed-cell');
  });

  it('what ran while no page looked counts as the page shows it', () => {
    expect(outcomeAfter(began(), 'restart', rested(3))).toBe('done');
    expect(outcomeAfter(began(), 'restart', rested(3, 1))).toBe('failed-cell');
  });

  it('nothing rests before the restart', () => {
    expect(outcomeAfter(began(), rested(3))).toBeUndefined();
  });

  it('another command chosen in the guide: no cell ran, unless all run after all', () => {
    const steps = [began(), tried('guide'), 'restart', rested(0)] as const;
    expect(outcomeAfter(...steps)).toBe('not-run');
    expect(outcomeAfter(...steps, runAll)).toBeUndefined();
    expect(outcomeAfter(...steps, runAll, ...ran(1), rested(1))).toBe('done');
    expect(outcomeAfter(began(), 'restart', ended('stopped'), runAll)).toBe('stopped');
  });

  it('a kernel that dies while the cells run cuts it off', () => {
    expect(outcomeAfter(began(), 'restart', runAll, 'restart')).toBe('interrupted');
    expect(outcomeAfter(began(), 'restart', rested(3), 'restart')).toBe('done');
  });

  it('a Stop of another tab ends it, and its first end counts', () => {
    expect(outcomeAfter(began(), [2, ended('stopped')])).toBe('stopped');
    expect(outcomeAfter(began(), ended('stopped'), ended('no-answer'))).toBe('stopped');
    expect(outcomeAfter(began('restart'), ended('stopped'), 'restart')).toBe('stopped');
  });

  test.each(['done', 'failed-cell', 'stopped', 'no-answer', 'connection-lost'] as const)(
    'told by the page, as in older records: %s',
    (outcome) => expect(outcomeAfter(began(), ended(outcome))).toBe(outcome),
  );

  it('ends nothing where none is open', () => {
    expect(kernelAfter(ended('stopped'), rested(1)).remedy).toBeUndefined();
  });
});

describe('what is said of its end', () => {
  it('interrupted before the restart: the fault again, and it can be begun again', () => {
    const steps = [...failure, began(), ended('interrupted')] as const;
    expect(after(...steps)).toMatchObject({
      verdict: 'corrupted',
      remedies: ['restart-and-run-all', 'restart'],
      progress: { step: 'restart', outcome: 'interrupted' },
    });
    expect(after(...steps, began())).toMatchObject({ verdict: 'recovering' });
    expect(after(...steps, began()).progress?.outcome).toBeUndefined();
  });

  it('after it, a restart by hand and the same failure are reported as ever', () => {
    const steps = [...failure, began(), ended('interrupted'), 'restart'] as const;
    expect(after(...steps)).toMatchObject({ verdict: 'recovering', progress: { step: 'check' } });
    expect(after(...steps, saw(3, stale, 'r2'))).toMatchObject({ cause: 'came-back' });
  });

  it('restarted, and then no cell ran: the cell that failed is to be looked at', () => {
    expect(after(...failure, began(), 'restart', rested(0))).toMatchObject({
      verdict: 'recovering',
      progress: { step: 'check', outcome: 'not-run' },
    });
  });

  it('a kernel that dies in the run: the cell that failed is still to be looked at', () => {
    const steps = [...failure, began(), 'restart', runAll, 'restart'] as const;
    expect(after(...steps)).toMatchObject({
      verdict: 'recovering',
      evidence: [{ cell: { ordinal: 3 } }],
      progress: { step: 'check', outcome: 'interrupted' },
    });
    expect(after(...steps, ...ran(3))).toMatchObject({ verdict: 'recovered' });
    // What is restarted by hand later is a session of its own.
    expect(after(...steps, 'restart')).toMatchObject({ verdict: 'clean' });
  });

  it('a lost connection in the run is reported as that, and found again it goes on', () => {
    const steps = [...failure, began(), 'restart', runAll, { type: 'disconnected' }] as const;
    expect(after(...steps)).toMatchObject({
      isDisconnected: true,
      progress: { step: 'check', outcome: 'connection-lost' },
    });
    const found = after(...steps, { type: 'reconnected' });
    expect(found).toMatchObject({ verdict: 'recovering', progress: { step: 'run' } });
    expect(found.progress?.outcome).toBeUndefined();
  });

  describe('the run stopped at another error', () => {
    const steps = [...failure, began(), 'restart', runAll, ...ran(1), ...ran(2, true)] as const;
    const stop = (...more: Parameters<typeof recordAfter>) =>
      after(...steps, rested(2), ...more).progress?.stop;

    it('in the cell that was the first to fail, whatever fails later', () => {
      const cell = { id: 'c2', ordinal: 2 };
      expect(stop()).toEqual({ cell, isOver: false });
      expect(stop(...ran(1, true))).toEqual({ cell, isOver: false });
    });

    it('which is over once that cell has run without an error, and not while it runs', () => {
      const [started] = ran(2);
      expect(stop(started!)?.isOver).toBe(false);
      expect(stop(...ran(2))?.isOver).toBe(true);
      expect(stop(...ran(2, true))?.isOver).toBe(false);
    });

    it('in a cell that is not known where no page looked', () => {
      const told = after(...failure, began(), 'restart', rested(3, 1));
      expect(told.progress).toMatchObject({ outcome: 'failed-cell' });
      expect(told.progress?.stop).toBeUndefined();
    });
  });

  it('a swap that has not failed is still recovered', () => {
    const steps = [...ran(1), saw(1, swap('2.3.5')), began(), 'restart', rested(0)] as const;
    expect(after(...steps)).toMatchObject({
      verdict: 'recovered',
      progress: { outcome: 'not-run' },
    });
  });
});

describe('what it asks of the page in its tab', () => {
  const duty = (tab: number, ...steps: Parameters<typeof recordAfter>) =>
    dutyOf(kernelAfter(...steps), tab);

  it('is carried on until the session begins, then the run is followed', () => {
    expect(duty(1, began())).toBe('carry');
    expect(duty(1, began(), 'restart')).toBe('follow');
    expect(duty(1, began(), 'restart', rested(3))).toBeUndefined();
    expect(duty(1, began('restart'), 'restart')).toBeUndefined();
  });

  it('is nothing to any other tab, and over once it is stopped there', () => {
    expect(duty(2, began())).toBeUndefined();
    expect(duty(1, began(), [2, ended('stopped')])).toBeUndefined();
  });

  it('where the person is led, it is that', () => {
    expect(duty(1, began(), tried('guide'))).toBe('restart-and-run-all');
    expect(duty(1, began('restart'), tried('guide'))).toBe('restart');
    expect(duty(1, began(), tried('guide'), 'restart')).toBe('follow');
    // Two commands in the place of one, of which Colab has answered the first.
    expect(duty(1, began(), tried('toolbar-menu'), 'restart', tried('guide'))).toBe('run-all');
  });

  it('is nothing while the connection is lost in the run', () => {
    expect(duty(1, began(), 'restart', { type: 'disconnected' })).toBeUndefined();
  });
});
