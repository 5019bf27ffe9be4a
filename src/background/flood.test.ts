import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_EVENTS } from '../core/ledger/compact.ts';
import type { RuntimeEvent } from '../core/ledger/events.ts';
import { foreignId, saw, sighting } from '../core/ledger/happenings.fixture.ts';
import { kernelOf } from '../core/ledger/ledger.ts';
import { storageKey } from '../platform/record-keys.ts';
import { recordIn } from '../platform/whole-record.ts';
import { charactersIn, emptyStorage, local } from './storage.fixture.ts';

vi.mock('../platform/browser.ts', async () => ({
  extension: (await import('./storage.fixture.ts')).polyfill.default,
}));
vi.mock('webextension-polyfill', async () => (await import('./storage.fixture.ts')).polyfill);

const runtime = 'm-s-1';
const base = { tab: 1, notebook: 'drive/x' };

/** What one reading of a flood finds: this many tracebacks, each another than all before. */
const reading = (round: number, signatures = 38): RuntimeEvent[] =>
  Array.from({ length: signatures }, (_, index) => ({
    id: `o${round}#${index}`,
    at: round * 300,
    ...base,
    ...saw(1, sighting({ signature: foreignId(index), excerpt: `${round} `.padEnd(240, 'x') })),
  }));

/** The end of a run of another cell each: none of them replaces another. */
const ran = (index: number): RuntimeEvent => ({
  id: `e${index}`,
  at: index,
  ...base,
  type: 'run-finished',
  cell: { id: `cell-${index}`, ordinal: index },
  failed: false,
});
const someRuns = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ran(from + index));
const stored = () => recordIn(local.stored, runtime).events;
const ownIds = () => stored().flatMap(({ id, type }) => (type === 'compacted' ? [] : id));

async function startedStore() {
  vi.resetModules();
  return import('./store.ts');
}

beforeEach(emptyStorage);

describe('a flood', () => {
  it('of tracebacks of one cell is kept in few events and bytes, and a failure of another cell beside it', async () => {
    const { append } = await startedStore();
    for (let round = 0; round < 200; round += 1) await append(runtime, reading(round));
    const other = saw(7, sighting({ signature: foreignId(1) }), 'r7');
    await append(runtime, [{ id: 'other', at: 70_000, ...base, ...other }]);
    expect(stored().length).toBeLessThan(400);
    expect(charactersIn(local.stored)).toBeLessThan(250_000);
    expect(stored().at(-1)?.id).toBe('other');
    const { session } = kernelOf(await (await startedStore()).readRecord(runtime), 'drive/x');
    expect(session.sighted).toHaveLength(2 * 38 + 1);
  });

  it('that was stored whole by an earlier version is made small by the next event', async () => {
    const events = Array.from({ length: 50 }, (_, round) => reading(round)).flat();
    local.stored[storageKey(runtime)] = { version: 3, events: JSON.stringify(events) };
    await (await startedStore()).append(runtime, [ran(1)]);
    expect(stored().length).toBeLessThan(3 * 38);
    expect(stored().at(-1)?.id).toBe('e1');
  });

  it('of what is read again is not written again, in a later worker neither', async () => {
    const again = (id: string) =>
      reading(0).map((event, index) => ({ ...event, id: `${id}#${index}` }));
    await (await startedStore()).append(runtime, reading(0));
    const written = local.written.length;
    await (await startedStore()).append(runtime, again('again'));
    await (await startedStore()).append(runtime, again('again'));
    expect(local.written).toHaveLength(written);
    expect(stored()).toHaveLength(38);
  });
});

describe('a long record', () => {
  it('takes one more event at the cost at which a short one does', async () => {
    const { append } = await startedStore();
    const costOf = async (from: number) => {
      local.written = [];
      for (const event of someRuns(64, from)) await append(runtime, [event]);
      return local.written.reduce((sum, size) => sum + size, 0);
    };
    const short = await costOf(0);
    await append(runtime, someRuns(3_000, 64));
    expect(await costOf(3_064)).toBeLessThan(1.2 * short);
    expect(ownIds()).toHaveLength(3_128);
  });

  it('that cannot be shortened is not rewritten at every event', async () => {
    const { append } = await startedStore();
    for (let from = 0; from < 4_000; from += 20) await append(runtime, someRuns(20, from));
    const all = charactersIn(local.stored);
    expect(local.written.filter((size) => size > all / 8).length).toBeLessThan(4);
    expect(ownIds()).toEqual(someRuns(4_000).map(({ id }) => id));
  });

  it.each([0, 1, 2, 3, 4, 5, 6])(
    'whose worker is ended after %i calls of storage while it is summarised: nothing is lost or doubled',
    async (calls) => {
      const first = await startedStore();
      for (let from = 0; from < 40; from += 8) await first.append(runtime, someRuns(8, from));
      const again = (index: number, id: string) => ({ ...ran(index % 40), id });
      const reruns = Array.from({ length: MAX_EVENTS - 40 }, (_, at) => again(at, `again-${at}`));
      await first.append(runtime, reruns);
      const report = [again(5, 'last'), again(5, 'last#1')];
      local.callsLeft = calls;
      void (await startedStore()).append(runtime, report);
      await new Promise((resolve) => setTimeout(resolve, 60));
      local.callsLeft = Infinity;
      await (await startedStore()).append(runtime, report);
      await (await startedStore()).append(runtime, [ran(99)]);
      const ids = ownIds();
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(stored().map((event) => 'cell' in event && event.cell.id)).size).toBe(42);
      expect(ids.slice(-3)).toEqual(['last', 'last#1', 'e99']);
      expect(ids.length).toBeLessThan(45);
    },
  );
});
