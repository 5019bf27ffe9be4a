import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_EVENTS } from '../core/compact.ts';
import type { RuntimeEvent } from '../core/events.ts';
import { readForgotten } from '../platform/forgotten.ts';
import { parseStored, storageKey } from '../platform/stored-record.ts';

const local = vi.hoisted(() => ({ stored: {} as Record<string, unknown>, refuses: false }));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string | null) =>
          structuredClone(key === null ? local.stored : { [key]: local.stored[key] }),
        async remove(key: string) {
          delete local.stored[key];
        },
        async set(items: Record<string, unknown>) {
          if (local.refuses) throw new Error('QUOTA_BYTES quota exceeded');
          Object.assign(local.stored, structuredClone(items));
        },
      },
    },
  },
}));

const runtime = 'm-s-1';
const event = (id: string): RuntimeEvent => ({
  id,
  at: 1,
  tab: 2,
  notebook: 'drive/x',
  type: 'run-started',
  cell: { id: 'cell-1', ordinal: 1 },
});
/** Ended runs of so many cells, each as large as an event may be. */
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
const storedIds = () => parseStored(local.stored[storageKey(runtime)]).events.map(({ id }) => id);

/** The store as a worker finds it that has just been started. */
async function startedStore() {
  vi.resetModules();
  return import('./store.ts');
}

describe('the store', () => {
  beforeEach(() => {
    local.stored = {};
    local.refuses = false;
  });

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

  it('knows an event that is sent again, after the death of the worker too', async () => {
    await (await startedStore()).append(runtime, [event('a')]);
    await (await startedStore()).append(runtime, [event('a'), event('b')]);
    expect(storedIds()).toEqual(['a', 'b']);
  });

  it('acknowledges nothing that storage refused, and takes it when it is sent again', async () => {
    const { append } = await startedStore();
    local.refuses = true;
    await expect(append(runtime, [event('a')])).rejects.toThrow('quota');
    local.refuses = false;
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
