import { describe, expect, it } from 'vitest';
import type { Happening, RuntimeEvent } from './events.ts';
import { stale, saw } from './happenings.fixture.ts';
import { sessionsIn } from '../history/events-by-session.ts';
import { replay } from './ledger.ts';
import { isSince, placeOf, tabsAfter, withInOrder, type SessionStart } from './session-place.ts';

const START = 1_000_000;
/** The second session, which tab 1 has reported. */
const session = { number: 2, startedAt: START, tabs: new Set([1]) };
const first = { ...session, number: 1 };

const event = (tab: number, at: number, happening: Happening): RuntimeEvent => ({
  id: 'e',
  at,
  tab,
  notebook: 'n',
  ...happening,
});
const failure = (tab: number, after: number) => event(tab, START + after, saw(3, stale));
const restart = (tab: number, after: number) =>
  event(tab, START + after + 500, { type: 'session-started', since: START + after });

describe('where an event belongs', () => {
  it.each([
    ['a restart that the tab itself has reported before', session, restart(1, 0), 'next'],
    ['the same restart, told by another tab at once', session, restart(2, -1_999), 'present'],
    ['the same restart, told later by another tab', session, restart(2, 90_000), 'present'],
    ['a restart long after', session, restart(2, 90_001), 'next'],
    ['an earlier restart, told late', session, restart(2, -2_000), 'before'],
    ['a restart by a clock that was set back', session, restart(2, -90_001), 'next'],
    ['the first restart', first, restart(2, 0), 'next'],
    ['a failure in this session', session, failure(2, 0), 'present'],
    ['a failure before it, told late by another tab', session, failure(2, -1), 'before'],
    ['the latest that is late', session, failure(2, -90_000), 'before'],
    ['a failure by a clock that was set back', session, failure(2, -90_001), 'present'],
    ['a failure of a tab that has met the session', session, failure(1, -1), 'present'],
    ['a failure in the first session', first, failure(2, -1), 'present'],
  ])('%s', (_, known, told, place) => expect(placeOf(known, told)).toBe(place));
});

it('a tab has met a session when it has reported it, or was opened in it', () => {
  const opened = event(2, START, { type: 'opened', title: '' });
  expect([...tabsAfter(session, restart(2, 0))]).toEqual([1, 2]);
  expect([...tabsAfter(session, opened)]).toEqual([1, 2]);
  expect(tabsAfter(session, failure(2, 0))).toBe(session.tabs);
  expect(tabsAfter(session, restart(1, 0))).toBe(session.tabs);
});

it('what was reported since a restart belongs to the session that it began, but not what is from before the clock was set back', () => {
  const told = restart(1, 0) as SessionStart;
  const places = [-1, 0, 90_500, 90_501].map((after) => isSince(told, START + after));
  expect(places).toEqual([false, true, true, false]);
});

it.each([
  [1_000, 0],
  [60_000, 0],
  [89_000, 0],
  // Its cell's end is reported a moment after a failure.
  [1_000, 1_000],
  [60_000, 60_000],
])(
  'a failure is the session before, though the clock was set back by %i ms before the restart, and by %i ms before its cell was reported to have ended',
  (by, byEnd) => {
    const cell = { id: 'c3', ordinal: 3 };
    const events = [
      event(1, START, { type: 'run-started', cell }),
      failure(1, 5_000),
      event(1, START + 5_100 - byEnd, { type: 'run-finished', cell, failed: true, count: 3 }),
      event(1, START + 5_200 - by, { type: 'session-started', since: START + 5_150 - by }),
    ];
    const kernel = replay('m-s-1', events).kernels.get('n');
    expect(kernel?.session).toMatchObject({ number: 2, sighted: [] });
    expect(kernel?.past[0]?.sighted).toHaveLength(1);
    expect(sessionsIn(events)[0]?.map(({ events: all }) => all.length)).toEqual([3, 0]);
  },
);

it('what is reported late is put where it belongs, and what a clock that was set back says, at the end', () => {
  const list = [{ at: 0 }, { at: 120_000 }];
  const added = { at: 120_000 };
  expect(withInOrder(list, added).indexOf(added)).toBe(2);
  expect(withInOrder(list, { at: 30_000 })).toEqual([{ at: 0 }, { at: 30_000 }, { at: 120_000 }]);
  expect(withInOrder(list, { at: 29_999 })).toEqual([{ at: 0 }, { at: 120_000 }, { at: 29_999 }]);
});
