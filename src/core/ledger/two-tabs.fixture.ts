/** Made-up reports of two tabs, in any order in which they may arrive. */
import * as fc from 'fast-check';
import type { Happening, RuntimeEvent } from './events.ts';
import { conflict, saw, sighting, silent, stale, swap } from './happenings.fixture.ts';

export const RUNTIME = 'm-s-1';
export const [A, B] = ['drive/a', 'drive/b'];
export const STEP = 4_000;
/** A kernel is used for so long at least (ms), and no report is later than that. */
export const SESSION = 25_000;

export type Step = Happening | 'restart';
export type Told = { tab: number; step: Step };

export const cell = { id: 'c3', ordinal: 3 };
export const steps: fc.Arbitrary<Step[]> = fc.constantFrom<Step[]>(
  ['restart'],
  ['restart'],
  [saw(3, stale)],
  [saw(4, conflict)],
  ['x1', 'x2', 'x3', 'x4'].map((excerpt) => saw(3, sighting({ excerpt }))),
  [saw(1, swap('1.26.4'))],
  silent(2, '!pip install -q numpy==1.26.4'),
  [{ type: 'run-all-started', cells: 3 }],
  [{ type: 'run-started', cell }],
  [{ type: 'run-finished', cell, failed: false }],
  [{ type: 'accepted', cause: 'stale-memory' }],
  [{ type: 'remedy-started', remedy: 'restart-and-run-all', cells: 3 }],
  [{ type: 'remedy-ended', outcome: 'stopped' }],
  [{ type: 'rested', ran: 1, failed: 0 }],
);
/** What happens one after the other, and which of two tabs a person does it in. */
export const story = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 2 }), steps), { maxLength: 20 })
  .map((all) => all.flatMap(([tab, own]) => own.map((step): Told => ({ tab, step }))));

export const eventOf = (
  { tab, step }: Told,
  index: number,
  at: number,
  notebook: string,
): RuntimeEvent => ({
  id: `t${tab}-${index}`,
  at,
  tab,
  notebook,
  ...(step === 'restart' ? { type: 'session-started', since: at } : step),
  // Of a cell that is run in two tabs at once, the run that is heard of last counts.
  ...(typeof step === 'object' &&
    'cell' in step && { cell: { ...step.cell, id: `${step.cell.id}-${tab}` } }),
});

export const opened = (tab: number, notebook: string): RuntimeEvent => ({
  id: `t${tab}-opened`,
  at: tab,
  tab,
  notebook,
  type: 'opened',
  title: 'A.ipynb',
});

/** When each step happens (ms). */
export const timesOf = (told: readonly Told[]) => {
  let at = 0;
  return told.map(({ step }) => (at += step === 'restart' ? STEP + SESSION : STEP));
};

/** A remedy is carried out in one tab, which reports its start and its end. */
export const tellerOf = ({ tab, step }: Told) =>
  typeof step === 'object' && /^re(?:medy|sted)/.test(step.type) ? 1 : tab;

/** Each tab's reports of one notebook that is open in both: both tell of every restart. */
export function ofOneNotebook(told: readonly Told[], apart: number): RuntimeEvent[][] {
  const times = timesOf(told);
  const toldIn = (tab: number) =>
    told.flatMap((each, index) => {
      const at = times[index] ?? 0;
      if (each.step === 'restart') return [eventOf({ ...each, tab }, index, at + apart * tab, A)];
      return tellerOf(each) === tab ? [eventOf({ ...each, tab }, index, at + 1_500, A)] : [];
    });
  return [1, 2].map((tab) => [opened(tab, A)].concat(toldIn(tab)));
}

export function ofTwoNotebooks(told: readonly Told[]): RuntimeEvent[][] {
  const times = timesOf(told);
  const toldIn = (tab: number, notebook: string) =>
    told.flatMap((each, index) =>
      each.tab === tab ? [eventOf(each, index, times[index] ?? 0, notebook)] : [],
    );
  return [A, B].map((notebook, index) =>
    [opened(index + 1, notebook)].concat(toldIn(index + 1, notebook)),
  );
}

/** Puts tabs' reports in the order in which they arrive: each in its own order, none too late. */
export function woven(
  [left = [], right = []]: readonly RuntimeEvent[][],
  order: readonly boolean[],
): RuntimeEvent[] {
  const all: RuntimeEvent[] = [];
  let [one, two] = [0, 0];
  while (one < left.length || two < right.length) {
    const [leftAt, rightAt] = [left[one]?.at ?? Infinity, right[two]?.at ?? Infinity];
    const isTooLate = Math.abs(leftAt - rightAt) > SESSION;
    const isLeft = isTooLate ? leftAt < rightAt : order[all.length % order.length];
    const next = isLeft ? left[one++] : right[two++];
    if (next) all.push(next);
  }
  return all;
}
export const choices = fc.array(fc.boolean(), { minLength: 1, maxLength: 60 });
export const inTime = (tabs: readonly RuntimeEvent[][]) =>
  tabs.flat().toSorted((a, b) => a.at - b.at);
