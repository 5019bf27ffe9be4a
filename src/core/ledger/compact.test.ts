import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compact } from './compact.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Happening, RuntimeEvent } from './events.ts';
import { conflict, guarded, saw, sighting, silent, stale, swap } from './happenings.fixture.ts';
import { replay } from './ledger.ts';

const NOTEBOOKS = ['drive/a', 'drive/b'];
const cell = { id: 'c3', ordinal: 3 };

type Step = Happening | 'restart';

const eventsOf = (steps: readonly (readonly [notebook: string, step: Step])[]): RuntimeEvent[] =>
  steps.map(([notebook, step], index) => {
    const at = (index + 1) * 1_000;
    const happening = step === 'restart' ? ({ type: 'session-started', since: at } as const) : step;
    return { id: `e${index}`, at, tab: 1, notebook, ...happening };
  });

/** What a cell prints again and again, each time otherwise. */
const again = ['first', 'second', 'third', 'fourth'];
const FLOOD = again.map((excerpt) => saw(3, sighting({ excerpt })));
const SWAPS = ['1.26.1', '1.26.2', '2.1.0', '2.2.0', '2.3.0'].map((version) =>
  saw(1, swap(version)),
);

const GUARDED = (verdict: 'healthy' | 'corrupted', ordinal: number): Step[] => {
  const [told] = [{ loaded: '2.0.2', disk: '2.0.2', python: '3.12', evidence: [], others: [] }];
  const at = { id: `c${ordinal}`, ordinal };
  const event = { type: 'guard-told', cell: at, run: 'r', report: { ...told, verdict } } as const;
  return verdict === 'healthy' ? [event] : [event, saw(ordinal, guarded)];
};

const someStep: fc.Arbitrary<Step[]> = fc.constantFrom<Step[]>(
  ['restart'],
  [saw(3, stale)],
  [saw(3, stale, 'r2')],
  [saw(4, conflict)],
  FLOOD,
  FLOOD.toReversed(),
  SWAPS,
  [saw(1, swap('1.26.4'))],
  [saw(1, swap('2.3.5'), 'r2')],
  silent(2, '!pip install -q numpy==1.26.4'),
  GUARDED('healthy', 1),
  GUARDED('corrupted', 1),
  GUARDED('corrupted', 2),
  [{ type: 'run-all-started', cells: 3 }],
  [{ type: 'run-started', cell }],
  [{ type: 'run-started', cell, isResumed: true }],
  [{ type: 'rested', ran: 1, failed: 0 }],
  [{ type: 'remedy-started', remedy: 'restart', cells: 3, waits: true }],
  [{ type: 'run-finished', cell, failed: false }],
  [{ type: 'accepted', cause: 'stale-memory' }],
  [{ type: 'brought-back', cause: 'stale-memory' }],
  [{ type: 'remedy-started', remedy: 'restart-and-run-all', cells: 3 }],
  [{ type: 'remedy-ended', outcome: 'done' }],
  [{ type: 'opened', title: 'A.ipynb' }],
  [{ type: 'machine-seen', machine: { kind: 'cpu' } }],
);
const someEvents = fc
  .array(fc.tuple(fc.constantFrom(...NOTEBOOKS), someStep), { maxLength: 40 })
  .map((all) =>
    eventsOf(all.flatMap(([notebook, steps]) => steps.map((step) => [notebook, step] as const))),
  );

const advice = (events: readonly RuntimeEvent[]) =>
  NOTEBOOKS.map((notebook) => {
    const { verdict, cause, remedies, wontHelp, accepted, session, guard } = diagnose(
      replay('localhost:8888', events),
      notebook,
    );
    return { verdict, cause, remedies, wontHelp, accepted, session, guard };
  });

describe('compacting a ledger', () => {
  test('changes nothing that a person sees', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        expect(advice(compact(events))).toEqual(advice(events));
      }),
      { numRuns: 2_000 },
    );
  }, 60_000);

  test('loses nothing without saying so, however often', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const once = compact(events);
        const twice = compact(once);
        const own = once.filter(({ type }) => type !== 'compacted');
        expect(replay('r', once).dropped).toBe(events.length - own.length);
        expect(twice).toEqual(once);
      }),
    );
  });

  test('bounds a cell that runs again and again, and sessions that come and go', () => {
    const run: Step[] = [
      { type: 'run-started', cell },
      { type: 'run-finished', cell, failed: false },
    ];
    const session: Step[] = ['restart', ...Array.from({ length: 50 }, () => run).flat()];
    const steps = Array.from({ length: 20 }, () => session).flat();
    const events = eventsOf(steps.map((step) => ['drive/a', step] as const));
    expect(events).toHaveLength(2_020);
    expect(compact(events).length).toBeLessThan(30);
  });

  test('keeps of an old session what was seen first, and what was done about it', () => {
    const failed: Step[] = [saw(3, stale), saw(3, stale, 'r2'), { type: 'run-started', cell }];
    const steps: Step[] = [...failed, 'restart', 'restart', 'restart'];
    const events = eventsOf(steps.map((step) => ['drive/a', step] as const));
    expect(compact(events).map(({ type }) => type)).toEqual([
      'compacted',
      'sighted',
      'session-started',
      'session-started',
      'session-started',
    ]);
  });

  test('leaves a short ledger as it is', () => {
    const events = eventsOf([['drive/a', saw(3, stale)]]);
    expect(compact(events)).toEqual(events);
    expect(compact([])).toEqual([]);
  });
});
