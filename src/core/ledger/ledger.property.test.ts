import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compact } from './compact.ts';
import { diagnose, type Losses } from '../diagnosis/diagnose.ts';
import type { RuntimeEvent } from './events.ts';
import { historyOf } from '../history/history.ts';
import type { Session } from './session.ts';
import { emptyRecord, kernelOf, reduce, replay, type RuntimeRecord } from './ledger.ts';
import {
  A,
  B,
  choices,
  inTime,
  ofOneNotebook,
  ofTwoNotebooks,
  RUNTIME,
  story,
  woven,
  type Told,
} from './two-tabs.fixture.ts';

const contentOf = ({ number, sighted, runs, installs, accepted }: Session) => ({
  number,
  sighted: sighted.map(({ signature, run, at }) => `${at} ${run} ${signature}`).toSorted(),
  runs: [...runs.keys()].toSorted(),
  installs: [...installs.values()]
    .map(({ at, run, outcome }) => `${at} ${run} ${outcome}`)
    .toSorted(),
  accepted: [...accepted],
});
/** What is said to be lost; how long it took is an estimate, and no advice. */
const lost = ({ variables, running }: Losses) => [
  variables,
  ...running.map(({ cell }) => cell.ordinal),
];

/** What a record holds of a notebook, and what a person sees from it. */
function held(record: RuntimeRecord, notebook: string) {
  const { past, session } = kernelOf(record, notebook);
  const { verdict, cause, remedies, wontHelp, losses, progress } = diagnose(record, notebook);
  return {
    sessions: [...past, session]
      .map(contentOf)
      .filter(
        ({ sighted, installs }, index) =>
          index === past.length || sighted.length + installs.length > 0,
      ),
    told: { verdict, cause, remedies, wontHelp, lost: lost(losses), step: progress?.step },
  };
}
const both = (record: RuntimeRecord) => [A, B].map((notebook) => held(record, notebook));
const told = (record: RuntimeRecord) => both(record).map((each) => each.told);

describe('the ledger', () => {
  test('replayed from storage at any moment says what it said when each event came', () => {
    fc.assert(
      fc.property(story, choices, fc.nat(), (all, order, cut) => {
        const events = woven(ofTwoNotebooks(all), order);
        const place = cut % (events.length + 1);
        const start = emptyRecord(RUNTIME, events[0]?.at ?? 0);
        const live = events.reduce(reduce, start);
        const read = replay(RUNTIME, events.slice(0, place));
        expect(both(events.slice(place).reduce(reduce, read))).toEqual(both(live));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('compacted at any moments, in one tab or two, it goes on to tell everybody the same', () => {
    const cuts = fc.array(fc.nat(), { maxLength: 4 });
    fc.assert(
      fc.property(story, choices, cuts, fc.boolean(), (all, order, places, isOne) => {
        const tabs = isOne ? ofOneNotebook(all, 300) : ofTwoNotebooks(all);
        const events = woven(tabs, order);
        const at = new Set(places.map((place) => place % (events.length + 1)));
        let stored: RuntimeEvent[] = [];
        for (const [index, event] of events.entries()) {
          if (at.has(index)) stored = compact(stored);
          stored = stored.concat(event);
          const whole = events.slice(0, index + 1);
          expect(told(replay(RUNTIME, stored))).toEqual(told(replay(RUNTIME, whole)));
        }
      }),
      { numRuns: 400 },
    );
  }, 60_000);
});

describe('two tabs', () => {
  test('with one notebook: a restart that both tell of is one, and nothing is lost or doubled, in whatever order their reports arrive', () => {
    fc.assert(
      fc.property(story, choices, fc.integer({ min: 0, max: 700 }), (all, order, apart) => {
        const tabs = ofOneNotebook(all, apart);
        const restarts = all.filter(({ step }) => step === 'restart').length;
        const events = woven(tabs, order);
        const record = replay(RUNTIME, events);
        expect(kernelOf(record, A).session.number).toBe(restarts + 1);
        expect(historyOf(RUNTIME, events).sessions).toHaveLength(restarts + 1);
        expect(held(record, A)).toEqual(held(replay(RUNTIME, inTime(tabs)), A));
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  test('with two notebooks on one runtime: what each shows does not depend on whose report came first', () => {
    fc.assert(
      fc.property(story, choices, (all, order) => {
        const tabs = ofTwoNotebooks(all);
        const record = replay(RUNTIME, woven(tabs, order));
        expect(both(record)).toEqual(both(replay(RUNTIME, inTime(tabs))));
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});

/** The same events, told by a clock that was set back before one of them. */
const setBack = (events: readonly RuntimeEvent[], place: number, back: number) =>
  events.map((event, index): RuntimeEvent => {
    if (index < place) return event;
    const at = event.at - back;
    return event.type === 'session-started' ? { ...event, at, since: at } : { ...event, at };
  });
const signaturesIn = (record: RuntimeRecord) => {
  const { past, session } = kernelOf(record, A);
  return [...past, session].map(({ number, sighted }) => [
    number,
    sighted.map((seen) => seen.signature),
  ]);
};

test('after a ledger was summarised, the last report of each tab is still known when it is sent again', () => {
  fc.assert(
    fc.property(story, choices, fc.boolean(), (all, order, isOne) => {
      const tabs = isOne ? ofOneNotebook(all, 300) : ofTwoNotebooks(all);
      const stored = new Set(compact(woven(tabs, order), 0).map(({ id }) => id));
      for (const events of tabs) expect(stored).toContain(events.at(-1)?.id);
    }),
  );
}, 60_000);

describe('a clock that is set back by hours', () => {
  const hours = fc.integer({ min: 1, max: 24 }).map((count) => count * 3_600_000);
  const inOneTab = (all: readonly Told[]) =>
    ofOneNotebook(
      all.map(({ step }) => ({ tab: 1, step })),
      0,
    )[0] ?? [];

  test('at any moment: each restart and each sighting is where it was', () => {
    fc.assert(
      fc.property(story, fc.nat(), hours, (all, cut, back) => {
        const events = inOneTab(all);
        const shifted = setBack(events, cut % (events.length + 1), back);
        expect(signaturesIn(replay(RUNTIME, shifted))).toEqual(
          signaturesIn(replay(RUNTIME, events)),
        );
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test('while the kernel restarts: a person sees the same', () => {
    const verdict = (events: readonly RuntimeEvent[]) => {
      const { verdict, cause, remedies, wontHelp, losses } = diagnose(replay(RUNTIME, events), A);
      return { verdict, cause, remedies, wontHelp, lost: lost(losses) };
    };
    fc.assert(
      fc.property(story, fc.nat(), hours, (all, cut, back) => {
        const events = inOneTab(all);
        const places = events.flatMap(({ type }, index) =>
          type === 'session-started' ? [index] : [],
        );
        const place = places[cut % (places.length || 1)];
        if (place === undefined) return;
        expect(verdict(setBack(events, place, back))).toEqual(verdict(events));
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
