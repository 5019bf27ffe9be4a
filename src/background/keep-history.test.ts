import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RuntimeEvent } from '../core/ledger/events.ts';
import { plots, Story } from '../core/history/stories.fixture.ts';
import { toFile } from '../platform/history-file.ts';
import { UNDO_TIME } from '../platform/history-messages.ts';
import { storageKey } from '../platform/record-keys.ts';
import { recordIn } from '../platform/whole-record.ts';
import { emptyStorage, local } from './storage.fixture.ts';

vi.mock('../platform/browser.ts', async () => ({
  extension: (await import('./storage.fixture.ts')).polyfill.default,
}));
vi.mock('webextension-polyfill', async () => (await import('./storage.fixture.ts')).polyfill);

const { hearHistory } = await import('./keep-history.ts');
const { append, readRecord } = await import('./store.ts');

const sender = { id: 'own', url: 'chrome-extension://own/src/views/history/index.html' };
const changed = vi.fn();
const ask = (message: unknown) => hearHistory(message, sender, changed);
const { runtime, events } = plots.recovered(new Story('m-s-1', 0));
const file = (some: readonly RuntimeEvent[] = events) => toFile(new Map([[runtime, some]]), 0);
const storedIds = () => recordIn(local.stored, runtime).events.map(({ id }) => id);
const ids = events.map(({ id }) => id);

describe('the keeper of the history', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
    emptyStorage();
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
      dropped: 0,
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

  it('counts what is there afterwards, and what went for it: the next event forgets nothing more', async () => {
    const long = Array.from({ length: 18 }, (_, index) => {
      const story = new Story(`old-${index}`, index * 1e9);
      while (story.events.length < 1_400) plots.recovered(story.restarted());
      return story;
    });
    const read = new Map(long.map((story) => [story.runtime, story.events]));
    const all = long.reduce((sum, story) => sum + story.events.length, 0);
    const answer = await ask({ type: 'history-import', file: toFile(read, 0) });
    const countStored = () =>
      long
        .flatMap((story) => recordIn(local.stored, story.runtime).events)
        .filter(({ type }) => type !== 'compacted').length;
    const added = countStored();
    expect(answer).toEqual({ type: 'imported', added, runtimes: 18, dropped: all - added });
    expect(added).toBeLessThan(all);
    await append(runtime, events.slice(0, 1));
    await append('old-17', events.slice(0, 1));
    expect(countStored()).toBe(added + 1);
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
