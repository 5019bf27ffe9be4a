import { describe, expect, test } from 'vitest';
import { compact } from './compact.ts';
import type { Happening, RuntimeEvent } from './events.ts';
import { foreignId, saw, sighting, swap } from './happenings.fixture.ts';
import { swapIn } from '../diagnosis/swaps.ts';
import { emptyRecord, kernelOf, reduce, replay } from './ledger.ts';
import { asStored } from './as-stored.ts';

const SIGNATURES = 38;
const ROUNDS = 66;
const numbered = (happenings: readonly Happening[]): RuntimeEvent[] =>
  happenings.map((happening, index) => ({
    id: `e${index}`,
    at: index * 8,
    tab: 1,
    notebook: 'n',
    ...happening,
  }));

/** A cell that prints this many different tracebacks again and again, never the same twice. */
const flood = (rounds: number, ordinal = 1) =>
  Array.from({ length: rounds }, (_, round) =>
    Array.from({ length: SIGNATURES }, (_, index) =>
      saw(
        ordinal,
        sighting({ signature: foreignId(index), excerpt: `${round} ${index} ${'x'.repeat(200)}` }),
      ),
    ),
  ).flat();

const stored = (events: readonly RuntimeEvent[]) => {
  let record = emptyRecord('m-s-1', 0);
  const kept = events.flatMap((event) => {
    const after = reduce(record, event);
    const news = asStored(record, after, event) ?? [];
    record = after;
    return news;
  });
  return { record, kept };
};
const sightedIn = (events: readonly RuntimeEvent[]) =>
  kernelOf(replay('m-s-1', events), 'n').session.sighted;

describe('a cell that prints many tracebacks again and again', () => {
  const events = numbered(flood(ROUNDS));
  const { record, kept } = stored(events);

  test('is known by the first and the last of each, and how many were between', () => {
    const { sighted } = kernelOf(record, 'n').session;
    expect(sighted).toHaveLength(2 * SIGNATURES);
    const [first, last] = sighted.filter(({ signature }) => signature === foreignId(3));
    expect(first).toMatchObject({ at: 3 * 8 });
    expect(last).toMatchObject({ at: ((ROUNDS - 1) * SIGNATURES + 3) * 8, skipped: ROUNDS - 2 });
  });

  test('has few of its sightings stored, fewer the longer it goes on', () => {
    expect(events).toHaveLength(ROUNDS * SIGNATURES);
    expect(kept.length).toBeLessThanOrEqual(9 * SIGNATURES);
    expect(JSON.stringify(kept).length).toBeLessThan(200_000);
    const more = stored(numbered(flood(2 * ROUNDS))).kept;
    expect(more.length - kept.length).toBeLessThanOrEqual(SIGNATURES);
  });

  test('leaves a summary of two each, which tells the same', () => {
    const short = compact(kept);
    expect(short.length).toBeLessThanOrEqual(2 * SIGNATURES + 2);
    expect(sightedIn(short)).toEqual(sightedIn(kept));
    expect(compact(short)).toEqual(short);
  });

  test('that was stored whole by an earlier version is summarised too', () => {
    const short = compact(events);
    expect(short.length).toBeLessThanOrEqual(2 * SIGNATURES + 2);
    expect(sightedIn(short)).toEqual(sightedIn(events));
  });
});

test('in a session full of failures, each other cell is still known to have failed, and each other signature', () => {
  const cells = Array.from({ length: 150 }, (_, index) => flood(2, index + 1)).flat();
  const late = [
    saw(200, sighting({ signature: foreignId(1) })),
    saw(1, sighting({ signature: foreignId('new') })),
  ];
  const { record } = stored(numbered([...cells, ...late]));
  const { sighted } = kernelOf(record, 'n').session;
  expect(sighted.length).toBeLessThan(500);
  expect(new Set(sighted.map(({ cell }) => cell.id)).size).toBe(151);
  expect(sighted.map(({ signature }) => signature)).toContain(foreignId('new'));
});

test('an install is reported after any number of failures, with the version that it left', () => {
  const { record, kept } = stored(
    numbered([...flood(60), ...[1, 2, 3, 4, 5, 6].map((n) => saw(1, swap(`2.${n}.0`)))]),
  );
  for (const each of [record, replay('m-s-1', kept), replay('m-s-1', compact(kept))]) {
    expect(swapIn(kernelOf(each, 'n').session)?.facts.toVersion).toBe('2.6.0');
  }
});

test('each run that fails is stored, and of the same run seen again nothing', () => {
  const runs = Array.from({ length: 20 }, (_, run) => saw(1, sighting({}), `r${run}`));
  const again = runs.slice(-1);
  expect(stored(numbered([...runs, ...again, ...again])).kept).toHaveLength(20);
});
