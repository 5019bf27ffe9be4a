import browser from 'webextension-polyfill';
import { compact, MAX_EVENTS as MANY_EVENTS } from '../core/ledger/compact.ts';
import type { RuntimeEvent } from '../core/ledger/events.ts';
import { MAX_EVENTS, type Runtimes } from '../platform/history-file.ts';
import type { HistoryAnswer } from '../platform/history-messages.ts';
import { keptAside, readStored } from '../platform/kept-record.ts';
import { asideKey } from '../platform/record-keys.ts';
import { recordIn } from '../platform/whole-record.ts';
import { writeWithinLimit, type Writing } from './storage-limit.ts';

type Values = Readonly<Record<string, unknown>>;

/** A record with what a file adds to it. */
interface Merged {
  runtime: string;
  events: readonly RuntimeEvent[];
  /** Ids of the events that are new here. */
  fresh: ReadonlySet<string>;
  /** Keys of the values that cannot be read. */
  damaged: readonly string[];
}

/** Puts the events that are not there yet among those that are; the runtime that is too long for it. */
function merge(read: Runtimes, stored: Values): Merged[] | string {
  const merged: Merged[] = [];
  for (const [runtime, events] of read) {
    const { events: known, damaged } = recordIn(stored, runtime, readStored);
    const ids = new Set(known.map(({ id }) => id));
    const fresh = events.filter(({ id }) => !ids.has(id) && ids.add(id));
    if (fresh.length === 0) continue;
    if (known.length + fresh.length > MAX_EVENTS) return runtime;
    // Stable: events of one moment stay in the order in which they were written.
    const all = known.length > 0 ? [...known, ...fresh].toSorted((a, b) => a.at - b.at) : fresh;
    // As the store would with the next event: what is said to be added is to stay.
    const kept = all.length > MANY_EVENTS ? compact(all) : all;
    merged.push({ runtime, events: kept, fresh: new Set(fresh.map(({ id }) => id)), damaged });
  }
  return merged;
}

const ownIn = (values: Values, runtime: string) =>
  recordIn(values, runtime).events.filter(({ type }) => type !== 'compacted');

/** What of a file has been added by a write, and how many events are gone for it, of all records. */
function counted(merged: readonly Merged[], stored: Values, { items, runtimes }: Writing) {
  const added = merged.map(({ runtime, fresh }) =>
    ownIn(items, runtime).reduce((sum, { id }) => sum + Number(fresh.has(id)), 0),
  );
  let dropped = merged.reduce((sum, { fresh }) => sum + fresh.size, 0);
  for (const runtime of runtimes) {
    dropped += ownIn(stored, runtime).length - ownIn(items, runtime).length;
  }
  return {
    added: added.reduce((sum, count) => sum + count, 0),
    runtimes: added.filter((count) => count > 0).length,
    dropped,
  };
}

/**
 * Adds a file's events to the stored records, all at once, and counts what of them is there afterwards.
 * To be called in the store's turn.
 */
export async function importRuntimes(read: Runtimes): Promise<HistoryAnswer> {
  const stored = await browser.storage.local.get(null);
  const merged = merge(read, stored);
  if (typeof merged === 'string') {
    return { type: 'refused', reason: { fault: 'record-too-long', where: { runtime: merged } } };
  }
  const now = Date.now();
  try {
    const writing = await writeWithinLimit((writing) => {
      for (const { runtime, events, damaged } of merged) {
        writing.setWhole(runtime, events);
        for (const [index, key] of damaged.entries()) {
          writing.set(asideKey(runtime, now + index), keptAside(stored[key]));
        }
      }
    });
    return { type: 'imported', ...counted(merged, stored, writing) };
  } catch {
    return { type: 'no-room' };
  }
}
