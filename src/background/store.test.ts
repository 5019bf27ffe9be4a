import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_EVENTS } from '../core/ledger/compact.ts';
import type { RuntimeEvent } from '../core/ledger/events.ts';
import { sighting } from '../core/ledger/happenings.fixture.ts';
import { readForgotten } from '../platform/forgotten.ts';
import { storageKey } from '../platform/record-keys.ts';
import { recordIn } from '../platform/whole-record.ts';
import { emptyStorage, local } from './storage.fixture.ts';

vi.mock('../platform/browser.ts', async () => ({
  extension: (await import('./storage.fixture.ts')).polyfill.default,
}));
vi.mock('webextension-polyfill', async () => (await import('./storage.fixture.ts')).polyfill);

const runtime = 'm-s-1';
const event = (id: string): RuntimeEvent => ({
  id,
  at: 1,
  tab: 2,
  notebook: 'drive/x',
  type: 'run-started',
  cell: { id: 'cell-1', ordinal: 1 },
});
/** Ended runs of this many cells, each as large as an event may be. */
const largeEvents = (count: number, at: number): RuntimeEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `large-${at}-${index}`.padEnd(200, '.'),
    at,
    tab: 2,
    notebook: 'n'.repeat(200),
    type: 'run-finished',
    cell: { id: `cell-${index}`.padEnd(200, '.'), ordinal: index },
    failed: false,
  }));
const storedIds = () => recordIn(local.stored, runtime).events.map(({ id }) => id);

/** The store as a worker finds it that has just been started. */
async function startedStore() {
  vi.resetModules();
  return import('./store.ts');
}

describe('the store', () => {
  beforeEach(emptyStorage);

  it('keeps events over the death of the worker, and in order', async () => {
    await (await startedStore()).append(runtime, [event('a')]);
    await (await startedStore()).append(runtime, [event('b')]);
    expect(storedIds()).toEqual(['a', 'b']);
  });

  it('loses nothing when much is appended at once', async () => {
    const { append } = await startedStore();
    const ids = Array.from({ length: 40 }, (_, index) => `e${index}`);
    await Promise.all(ids.map((id) => append(runtime, [event(id)])));
    expect(storedIds()).toEqual(ids);
  });

  it('keeps of an output that is read again what is new in it', async () => {
    const cell = { id: 'cell-1', ordinal: 1 };
    const read = (id: string, excerpt: string): RuntimeEvent => ({
      ...event(id),
      type: 'sighted',
      cell,
      run: 'r',
      sighting: sighting({ excerpt }),
    });
    const { append } = await startedStore();
    await append(runtime, [event('a'), read('b', 'one')]);
    await append(runtime, [read('c', 'one'), read('d', 'two'), read('e', 'two')]);
    await append(runtime, [read('f', 'one')]);
    expect(storedIds()).toEqual(['a', 'b', 'd']);
  });

  it('knows an event that is sent again, after the death of the worker too', async () => {
    await (await startedStore()).append(runtime, [event('a')]);
    await (await startedStore()).append(runtime, [event('a'), event('b')]);
    expect(storedIds()).toEqual(['a', 'b']);
  });

  it.each([0, 1, 2, 3, 4])(
    'is ended after %i calls of storage: a report that is sent again is there once, beside all before',
    async (calls) => {
      await (await startedStore()).append(runtime, [event('a')]);
      const reports = [['b', 'b#1'], ['c'], ['d']];
      for (const ids of reports) {
        local.callsLeft = calls;
        const answer = (await startedStore()).append(runtime, ids.map(event));
        const isAnswered = await Promise.race([
          answer.then(() => true),
          new Promise<false>((resolve) => setTimeout(resolve, 20, false)),
        ]);
        local.callsLeft = Infinity;
        // What was acknowledged is written; what was not is there whole, or not at all.
        const written = ids.filter((id) => storedIds().includes(id));
        expect(isAnswered ? [ids] : [ids, []]).toContainEqual(written);
        if (!isAnswered) await (await startedStore()).append(runtime, ids.map(event));
      }
      expect(storedIds()).toEqual(['a', 'b', 'b#1', 'c', 'd']);
    },
  );

  it('is ended while a damaged record is set aside: it is set aside once, and nothing is lost', async () => {
    const damaged = { version: 1, events: [event('a'), { type: 'nonsense' }] };
    for (const calls of [0, 1, 2, 3, 4]) {
      local.stored = { [storageKey(runtime)]: damaged };
      local.callsLeft = calls;
      void (await startedStore()).append(runtime, [event('b')]);
      await new Promise((resolve) => setTimeout(resolve, 20));
      local.callsLeft = Infinity;
      await (await startedStore()).append(runtime, [event('b')]);
      expect(storedIds()).toEqual(['a', 'b']);
      const aside = Object.keys(local.stored).filter((key) => key.startsWith('set-aside/'));
      expect(aside.map((key) => local.stored[key])).toEqual([damaged]);
    }
  });

  it('takes the reports of two tabs at once, each in its own order, each once', async () => {
    const { append, readRecord } = await startedStore();
    const inTab = (tab: number) =>
      Array.from({ length: 20 }, (_, index) => ({ ...event(`t${tab}-${index}`), tab }));
    const all = [inTab(1), inTab(2)];
    const send = (each: RuntimeEvent) => append(runtime, [each]);
    await Promise.all(all.flat().map(send).concat(all.flat().map(send)));
    for (const events of all) {
      const own = storedIds().filter((id) => id.startsWith(`t${events[0]?.tab}-`));
      expect(own).toEqual(events.map(({ id }) => id));
    }
    expect((await readRecord(runtime)).kernels.size).toBe(1);
  });

  it('keeps events in the order they were written where the clock is set back', async () => {
    const { append } = await startedStore();
    await append(runtime, [{ ...event('late'), at: 9_000_000 }]);
    await append(runtime, [{ ...event('back'), at: 1 }]);
    expect(storedIds()).toEqual(['late', 'back']);
  });

  it('knows how large storage is after it was erased or imported into', async () => {
    const { append, onStorage, readRecord } = await startedStore();
    await append(runtime, [event('a')]);
    await onStorage(async () => {
      for (let at = 1; at <= 8; at += 1) {
        local.stored[`runtime/old-${at}`] = { version: 2, events: largeEvents(1_100, at) };
      }
    });
    await append(runtime, [event('b')]);
    expect((await readRecord('old-1')).dropped).toBeGreaterThan(0);
    expect(storedIds()).toEqual(['a', 'b']);
  });

  it('acknowledges nothing that all storage refused, and takes it when it is sent again', async () => {
    const { append } = await startedStore();
    local.refuses = local.sessionRefuses = true;
    await expect(append(runtime, [event('a')])).rejects.toThrow('quota');
    local.refuses = local.sessionRefuses = false;
    await append(runtime, [event('a')]);
    expect(storedIds()).toEqual(['a']);
  });

  it('summarises a long ledger when it is written', async () => {
    const { append } = await startedStore();
    const restart = (id: string): RuntimeEvent => ({
      ...event(id),
      type: 'session-started',
      since: 1,
    });
    const many = Array.from({ length: MAX_EVENTS }, (_, index) => event(`e${index}`));
    await append(runtime, [...many, restart('s1'), restart('s2')]);
    expect(storedIds()).toEqual([`compacted-${MAX_EVENTS}`, 's1', 's2']);
    expect((await (await startedStore()).readRecord(runtime)).dropped).toBe(MAX_EVENTS);
  });

  it('summarises what was used longest ago, to keep within 5 MB', async () => {
    const { append, readRecord } = await startedStore();
    for (const at of [3, 1, 2, 5, 4]) await append(`old-${at}`, largeEvents(1_100, at));
    for (const at of [6, 7, 8]) await append(`new-${at}`, largeEvents(1_200, at));
    expect(JSON.stringify(local.stored).length).toBeLessThan(5_100_000);
    const isSummary = async (name: string) => (await readRecord(name)).dropped > 0;
    expect(await isSummary('old-1')).toBe(true);
    expect(await isSummary('new-8')).toBe(false);
    expect(local.stored['runtime/new-8']).toBeDefined();
  });

  it('forgets what cannot be summarised, and counts it', async () => {
    const { append } = await startedStore();
    for (let at = 1; at <= 10; at += 1) {
      const sessions = largeEvents(1_200, at).map((large): RuntimeEvent => {
        const { id, tab, notebook } = large;
        return { id, at, tab, notebook, type: 'session-started', since: at };
      });
      await append(`r-${at}`, sessions);
    }
    expect(JSON.stringify(local.stored).length).toBeLessThan(5_100_000);
    const forgotten = await readForgotten();
    expect(forgotten.runtimes).toBeGreaterThan(0);
    expect(forgotten.events).toBe(forgotten.runtimes * 1_200);
    expect(local.stored['runtime/r-1']).toBeUndefined();
    expect(local.stored['runtime/r-10']).toBeDefined();
  });

  it('sets a damaged record aside whole, once, and keeps what can be read', async () => {
    const damaged = { version: 1, events: [event('a'), { type: 'nonsense' }] };
    local.stored[storageKey(runtime)] = damaged;
    local.stored['runtime/other'] = { version: 1, events: [event('z')] };
    await (await startedStore()).readRecord(runtime);
    await (await startedStore()).append(runtime, [event('b')]);
    const aside = Object.keys(local.stored).filter((key) => key.startsWith('set-aside/'));
    expect(aside.map((key) => local.stored[key])).toEqual([damaged]);
    expect(storedIds()).toEqual(['a', 'b']);
    expect(local.stored['runtime/other']).toEqual({ version: 1, events: [event('z')] });
  });
});
