import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RuntimeEvent } from '../core/events.ts';
import { parseStored, storageKey } from '../platform/stored-record.ts';

const local = vi.hoisted(() => ({ stored: {} as Record<string, unknown>, refuses: false }));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => structuredClone({ [key]: local.stored[key] }),
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
