import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RuntimeEvent } from '../core/events.ts';
import { plots, Story } from '../core/history/stories.fixture.ts';
import { toFile } from '../platform/history-file.ts';
import { UNDO_TIME } from '../platform/history-messages.ts';
import { parseStored, storageKey } from '../platform/stored-record.ts';

const local = vi.hoisted(() => ({ stored: {} as Record<string, unknown>, refuses: false }));

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { id: 'own', getURL: (path: string) => `chrome-extension://own/${path}` },
    storage: {
      local: {
        get: async (key: string | null) =>
          structuredClone(key === null ? local.stored : { [key]: local.stored[key] }),
        async set(items: Record<string, unknown>) {
          if (local.refuses) throw new Error('QUOTA_BYTES quota exceeded');
          Object.assign(local.stored, structuredClone(items));
        },
        async remove(keys: string | string[]) {
          for (const key of [keys].flat()) delete local.stored[key];
        },
      },
    },
  },
}));

const { hearHistory } = await import('./keep-history.ts');
const { append, readRecord } = await import('./store.ts');

const sender = { id: 'own', url: 'chrome-extension://own/src/views/history/index.html' };
const changed = vi.fn();
const ask = (message: unknown) => hearHistory(message, sender, changed);
const { runtime, events } = plots.recovered(new Story('m-s-1', 0));
const file = (some: readonly RuntimeEvent[] = events) => toFile(new Map([[runtime, some]]), 0);
const storedIds = () => parseStored(local.stored[storageKey(runtime)]).events.map(({ id }) => id);
const ids = events.map(({ id }) => id);

describe('the keeper of the history', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
    local.stored = {};
    local.refuses = false;
    changed.mockClear();
  });
  afterEach(() => vi.useRealTimers());

  it.each([
    ['a page of the web', { id: 'own', url: 'https://colab.research.google.com/' }],
    ['a page of another extension', { ...sender, id: 'other' }],
    ['nowhere', { id: 'own' }],
  ])('does not hear %s', (_, sender) =>
    expect(hearHistory({ type: 'history-erase' }, sender, changed)).toBeUndefined(),
  );

  it('does not hear other messages', () =>
    expect([null, 'history-erase', { type: 'report' }].map(ask)).toEqual(Array(3).fill(undefined)));

  it('adds what is new, in its order, and loses nothing that is there', async () => {
    await append(runtime, events.slice(5));
    expect(await ask({ type: 'history-import', file: file(events.slice(0, 8)) })).toEqual({
      type: 'imported',
      added: 5,
      runtimes: 1,
    });
    expect(storedIds()).toEqual(ids);
    expect(changed).toHaveBeenCalledOnce();
    expect(await ask({ type: 'history-import', file: file() })).toMatchObject({ added: 0 });
    expect(local.stored['recent']).toEqual({ [runtime]: events[7]!.at });
  });

  it('adds to what the store has in memory too', async () => {
    await append(runtime, events.slice(0, 2));
    await ask({ type: 'history-import', file: file(events.slice(0, -2)) });
    await append(runtime, events.slice(-2));
    expect(storedIds()).toEqual(ids);
  });

  it('sets a damaged record aside before it adds to it', async () => {
    const damaged = { version: 1, events: ['?'] };
    local.stored[storageKey(runtime)] = damaged;
    await ask({ type: 'history-import', file: file() });
    expect(Object.values(local.stored)).toContainEqual(damaged);
    expect(storedIds()).toEqual(ids);
  });

  it('refuses a bad file, and changes nothing', async () => {
    expect(await ask({ type: 'history-import', file: { tool: 'x' } })).toEqual({
      type: 'refused',
      reason: { fault: 'other-tool' },
    });
    local.refuses = true;
    expect(await ask({ type: 'history-import', file: file() })).toEqual({ type: 'no-room' });
    expect(local.stored).toEqual({});
  });

  it('erases everything after ten seconds, and nothing else', async () => {
    local.stored = { 'set-aside/1/x': 1, settings: 2, recent: { [runtime]: 1 } };
    await append(runtime, events);
    await ask({ type: 'history-erase' });
    await vi.advanceTimersByTimeAsync(UNDO_TIME - 1);
    expect(storedIds()).toEqual(ids);
    await vi.advanceTimersByTimeAsync(1);
    expect(local.stored).toEqual({ settings: 2 });
    expect((await readRecord(runtime)).kernels.size).toBe(0);
    expect(changed).toHaveBeenCalledOnce();
  });

  it('keeps everything where that is undone, also when it is asked for again', async () => {
    await append(runtime, events);
    await ask({ type: 'history-erase' });
    await ask({ type: 'history-undo' });
    await vi.advanceTimersByTimeAsync(UNDO_TIME - 1_000);
    expect(changed).not.toHaveBeenCalled();
    await ask({ type: 'history-erase' });
    await vi.advanceTimersByTimeAsync(UNDO_TIME - 1);
    expect(storedIds()).toEqual(ids);
    await vi.advanceTimersByTimeAsync(1);
    expect(storedIds()).toEqual([]);
  });

  it('erases in a later worker what an ended one was to erase', async () => {
    await append(runtime, events);
    await ask({ type: 'history-erase' });
    vi.clearAllTimers();
    vi.resetModules();
    const { resumeErasure } = await import('./keep-history.ts');
    await vi.advanceTimersByTimeAsync(60_000);
    await resumeErasure(changed);
    await vi.advanceTimersByTimeAsync(0);
    expect(local.stored).toEqual({});
    expect(changed).toHaveBeenCalledOnce();
  });
});
