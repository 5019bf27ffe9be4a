import { beforeEach, describe, expect, it, vi } from 'vitest';
import { diagnose } from '../core/diagnosis/diagnose.ts';
import type { RuntimeEvent } from '../core/ledger/events.ts';
import { plots, Story } from '../core/history/stories.fixture.ts';
import { readForgotten } from '../platform/forgotten.ts';
import { storageKey } from '../platform/record-keys.ts';
import { recordIn } from '../platform/whole-record.ts';
import { charactersIn, emptyStorage, local } from './storage.fixture.ts';
import { sizeOf } from './stored-size.ts';

vi.mock('../platform/browser.ts', async () => ({
  extension: (await import('./storage.fixture.ts')).polyfill.default,
}));
vi.mock('webextension-polyfill', async () => (await import('./storage.fixture.ts')).polyfill);

const { runtime, events } = plots.conflict(new Story('m-s-1', 1_000));
const notebook = events[0]?.notebook ?? '';
const ids = events.map(({ id }) => id);
const storedIds = () => recordIn(local.stored, runtime).events.map(({ id }) => id);

async function startedStore() {
  vi.resetModules();
  return import('./store.ts');
}

beforeEach(emptyStorage);

describe('the size of a stored value', () => {
  it.each([
    ['plain text', 'abc', 5],
    ['a sign that the browser escapes', '<', 8],
    ['an end of a line that it escapes', '\u2028', 8],
    ['signs of two, three and four bytes', 'ü…😀', 11],
    ['a quote in a text', '"', 4],
  ])('is counted as the quota counts it: %s', (_, value, size) =>
    expect(sizeOf('key', value)).toBe(3 + size),
  );

  it('counts for the bound of all records', async () => {
    const { append } = await startedStore();
    for (let index = 0; index < 8; index += 1) {
      const large: RuntimeEvent[] = Array.from({ length: 300 }, (_, place) => ({
        id: `${index} ${place}`.padEnd(200, '<'),
        at: index,
        tab: 1,
        notebook: '<'.repeat(200),
        type: 'session-started',
        since: place,
      }));
      await append(`r-${index}`, large);
    }
    const sizes = Object.entries(local.stored).map(([key, value]) => sizeOf(key, value));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5_000_000);
    expect((await readForgotten()).runtimes).toBeGreaterThan(0);
    expect(local.stored[storageKey('r-7')]).toBeDefined();
  });
});

describe('where there is no room', () => {
  it('what was set aside goes before any runtime is forgotten, and is counted', async () => {
    const others = Array.from({ length: 10 }, (_, index) => `other-${index}`);
    const { append } = await startedStore();
    for (const other of others) await append(other, plots.clean(new Story(other, 0)).events);
    local.stored[storageKey('damaged')] = {
      version: 99,
      events: `"${'word '.repeat(780)}`.repeat(1_310),
    };
    await (await startedStore()).append('damaged', events.slice(0, 1));
    await (await startedStore()).append(runtime, events);
    expect(await readForgotten()).toEqual({ runtimes: 0, events: 0, setAside: 1 });
    for (const other of others) {
      expect(recordIn(local.stored, other).events).toHaveLength(8);
    }
    expect(charactersIn(local.stored)).toBeLessThan(100_000);
  });

  it('to set a damaged record aside, what can be read of it stays, and the loss is counted', async () => {
    const unreadable = Array.from({ length: 20 }, () => 'word '.repeat(400));
    const damaged = { version: 3, events: JSON.stringify([...events, ...unreadable]) };
    local.stored[storageKey(runtime)] = damaged;
    local.quota = charactersIn(local.stored) + 10;
    await (await startedStore()).append(runtime, events.slice(0, 1));
    expect(storedIds()).toEqual(ids);
    expect((await readForgotten()).setAside).toBe(1);
  });

  it('for other hands have it, their part is read once, and not again for each event that is refused', async () => {
    local.stored['of-others'] = 'x'.repeat(8_000_000);
    local.quota = charactersIn(local.stored) + 10;
    const { append } = await startedStore();
    for (const event of events) await append(runtime, [event]);
    expect(local.charactersRead).toBeLessThan(9_000_000);
    expect(storedIds()).toEqual([]);
  });

  it('by the bound of the browser, what was set aside makes room too', async () => {
    local.stored['set-aside/1/x'] = 'x'.repeat(40_000);
    local.quota = 41_000;
    await (await startedStore()).append(runtime, events);
    expect(storedIds()).toEqual(ids);
    expect((await readForgotten()).setAside).toBe(1);
  });

  it('a failure is still reported, by a later worker too, and is stored once there is room', async () => {
    const head = events.slice(0, -2);
    local.refuses = true;
    const first = await startedStore();
    await first.append(runtime, head.slice(0, 5));
    await first.append(runtime, head.slice(5));
    expect(local.stored).toEqual({});
    const later = await startedStore();
    expect(diagnose(await later.readRecord(runtime), notebook).verdict).toBe('conflict');
    expect(later.isUnsaved(runtime)).toBe(true);
    local.refuses = false;
    await later.append(runtime, events.slice(-4));
    expect(later.isUnsaved(runtime)).toBe(false);
    expect(storedIds()).toEqual(ids);
    expect(local.session).toEqual({});
  });

  it('what has waited for room is stored once where the worker is ended meanwhile', async () => {
    local.refuses = true;
    await (await startedStore()).append(runtime, events.slice(0, 5));
    local.refuses = false;
    for (const calls of [0, 1, 2, 3, 4, 5, 6]) {
      local.callsLeft = calls;
      void (await startedStore()).append(runtime, events.slice(5));
      await new Promise((resolve) => setTimeout(resolve, 20));
      local.callsLeft = Infinity;
    }
    await (await startedStore()).append(runtime, events.slice(5));
    expect(storedIds()).toEqual(ids);
  });
});
