/**
 * What one more event costs in a ledger of this size: storing it, with all that this brings with it
 * from time to time, and saying what it means. In memory, with storage that serialises as a browser's
 * does. Of each figure the ratio to the first counts, for machines differ.
 */
import type { RuntimeEvent } from '../src/core/ledger/events.ts';
import { diagnose } from '../src/core/diagnosis/diagnose.ts';
import { foreignId, saw, sighting } from '../src/core/ledger/happenings.fixture.ts';
import { plots, Story } from '../src/core/history/stories.fixture.ts';

const MARKS = [10, 100, 1_000, 10_000];
/** This many events before and after a mark are measured, or as many as there are before it. */
const WINDOW = 400;
const ROUNDS = 3;
const RUNTIME = 'm-s-1';
const NOTEBOOK = 'drive/x';

const stored = new Map<string, string>();
const session = new Map<string, string>();
const areaOf = (values: Map<string, string>) => ({
  get: async (keys: string | string[] | null) =>
    Object.fromEntries(
      (keys === null ? [...values.keys()] : [keys].flat()).flatMap((key) => {
        const json = values.get(key);
        return json === undefined ? [] : [[key, JSON.parse(json) as unknown]];
      }),
    ),
  set: async (items: object) => {
    for (const [key, value] of Object.entries(items)) values.set(key, JSON.stringify(value));
  },
  remove: async (keys: string | string[]) => {
    for (const key of [keys].flat()) values.delete(key);
  },
});
const api = {
  runtime: { id: 'bench' },
  storage: { local: areaOf(stored), session: areaOf(session) },
};
// The polyfill takes an API that is there already.
Object.assign(globalThis, { chrome: api, browser: api });
const { append, onStorage } = await import('../src/background/store.ts');

const eventAt = (index: number) => ({
  id: `e${index}`,
  at: index * 1_000,
  tab: 1,
  notebook: NOTEBOOK,
});

/** A notebook that is worked on: installs, failures, restarts. */
function work(count: number): RuntimeEvent[] {
  const story = new Story(RUNTIME, 0, NOTEBOOK);
  const course = Object.values(plots);
  for (let turn = 0; story.events.length < count; turn += 1) {
    course[turn % course.length]?.(story).restarted();
  }
  return story.events.slice(0, count);
}
/** A cell that prints 38 different tracebacks, never the same twice. */
const flood = (count: number): RuntimeEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    ...eventAt(index),
    ...saw(1, sighting({ signature: foreignId(index % 38), excerpt: `${index}`.padEnd(240, 'x') })),
  }));
/** A notebook of 200 cells whose runs end. */
const runs = (count: number): RuntimeEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    ...eventAt(index),
    type: 'run-finished',
    cell: { id: `cell-${index % 200}`, ordinal: index % 200 },
    failed: false,
  }));

const eraseAll = () =>
  onStorage(async () => {
    stored.clear();
    session.clear();
  });

async function measure(name: string, events: readonly RuntimeEvent[]): Promise<void> {
  const pairs = events.map((event) => ({ event, cost: { store: 0, tell: 0 } }));
  const costs = pairs.map(({ cost }) => cost);
  for (let round = 0; round < ROUNDS; round += 1) {
    await eraseAll();
    for (const { event, cost } of pairs) {
      const start = performance.now();
      const record = await append(RUNTIME, [event]);
      const written = performance.now();
      diagnose(record, NOTEBOOK);
      cost.store += (written - start) / ROUNDS;
      cost.tell += (performance.now() - written) / ROUNDS;
    }
  }
  const meanAt = (mark: number, part: 'store' | 'tell') => {
    const some = costs.slice(Math.max(0, mark - WINDOW), mark + Math.min(mark, WINDOW));
    return some.reduce((sum, cost) => sum + cost[part], 0) / some.length;
  };
  const bytes = [...stored.values()].reduce((sum, json) => sum + json.length, 0);
  console.log(
    `${name}: ${events.length} events, ${(bytes / 1_000).toFixed(0)} kB stored in the end`,
  );
  for (const part of ['store', 'tell'] as const) {
    const first = meanAt(MARKS[0] ?? 0, part);
    const figures = MARKS.map((mark) => {
      const mean = meanAt(mark, part);
      return `${mark}: ${(mean * 1_000).toFixed(0)} µs (×${(mean / first).toFixed(1)})`;
    });
    console.log(`  to ${part} one at ${figures.join(', ')}`);
  }
}

/** This many more are stored that there is a window behind the last mark. */
const ALL = (MARKS.at(-1) ?? 0) + WINDOW;
const courses = {
  'warming up': runs,
  'a notebook at work': work,
  'a flood of tracebacks': flood,
  'runs of 200 cells': runs,
};
for (const [name, eventsOf] of Object.entries(courses)) await measure(name, eventsOf(ALL));
