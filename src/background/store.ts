import browser from 'webextension-polyfill';
import { compact, MAX_EVENTS } from '../core/compact.ts';
import type { RuntimeEvent } from '../core/events.ts';
import { emptyRecord, kernelOf, reduce, replay, type RuntimeRecord } from '../core/ledger.ts';
import { toldSessions } from '../core/told-sessions.ts';
import {
  asideKey,
  parseStored,
  runtimeOf,
  storageKey,
  toStored,
} from '../platform/stored-record.ts';
import { forgetSizes, writeWithRoom } from './room.ts';

interface Open {
  events: RuntimeEvent[];
  ids: Set<string>;
  record: RuntimeRecord;
}

/** What was read back in this life of the worker; storage is the truth. */
const open = new Map<string, Open>();
let queue: Promise<unknown> = Promise.resolve();

/** One writer, one write at a time, in the order in which they were asked for. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = queue.then(work);
  queue = result.catch(() => {});
  return result;
}

async function load(runtime: string): Promise<Open> {
  const known = open.get(runtime);
  if (known) return known;
  const key = storageKey(runtime);
  const { [key]: value } = await browser.storage.local.get(key);
  const { events, isDamaged } = parseStored(value);
  if (isDamaged) {
    const aside = { [asideKey(runtime, Date.now())]: value };
    await browser.storage.local.set({ ...aside, [key]: toStored(events) });
  }
  const record = events.length > 0 ? replay(runtime, events) : emptyRecord(runtime, Date.now());
  const loaded = { events, ids: new Set(events.map((event) => event.id)), record };
  open.set(runtime, loaded);
  return loaded;
}

/** What is read off an output, which is read again where it is drawn again. */
const READ = new Set<RuntimeEvent['type']>(['sighted', 'noted']);

/** Whether a guard cell's last word is told once more. */
function isSameWord(record: RuntimeRecord, event: RuntimeEvent): boolean {
  const { guard } = kernelOf(record, event.notebook).session;
  if (event.type !== 'guard-told' || !guard) return false;
  const words = [event, guard].map(({ cell, run, report }) =>
    JSON.stringify([cell.id, run, report]),
  );
  return words[0] === words[1];
}

/** The events that tell something new, and the record after them. */
function newsIn(before: RuntimeRecord, events: readonly RuntimeEvent[]) {
  let record = before;
  const news = events.filter((event) => {
    if (isSameWord(record, event)) return false;
    const after = reduce(record, event);
    const isNews = after !== record || !READ.has(event.type);
    record = after;
    return isNews;
  });
  return { news, record };
}

/** The record of a runtime, from storage. */
export const readRecord = (runtime: string): Promise<RuntimeRecord> =>
  inTurn(async () => (await load(runtime)).record);

/**
 * Appends events to a runtime's ledger; those whose id is there already, and readings that tell nothing
 * new, are left out. Resolves to
 * the new record once it is written. Rejects where storage refuses, and then nothing has changed.
 */
export const append = (runtime: string, events: readonly RuntimeEvent[]): Promise<RuntimeRecord> =>
  inTurn(async () => {
    const before = await load(runtime);
    const fresh = events
      .filter((event) => !before.ids.has(event.id))
      .flatMap((event) => toldSessions(kernelOf(before.record, event.notebook), event));
    const { news, record } = newsIn(before.record, fresh);
    if (news.length === 0) return before.record;
    const all = [...before.events, ...news];
    const isLong = all.length > MAX_EVENTS;
    const kept = isLong ? compact(all) : all;
    const after: Open = {
      events: kept,
      ids: new Set([...before.ids, ...fresh.map((event) => event.id)]),
      record: isLong ? replay(runtime, kept) : record,
    };
    await writeWithRoom(runtime, kept, (key) => open.delete(runtimeOf(key)));
    open.set(runtime, after);
    return after.record;
  });

/** Does work on storage itself in its turn; afterwards every record is read from storage anew. */
export const onStorage = <T>(work: () => Promise<T>): Promise<T> =>
  inTurn(() =>
    work().finally(() => {
      open.clear();
      forgetSizes();
    }),
  );
