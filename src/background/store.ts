import { asStored } from '../core/ledger/as-stored.ts';
import type { RuntimeEvent } from '../core/ledger/events.ts';
import { keptEvent } from '../core/ledger/kept-event.ts';
import { kernelOf, reduce, type RuntimeRecord } from '../core/ledger/ledger.ts';
import { withMissedRestart } from '../core/ledger/missed-restart.ts';
import { openRecord, writeMore, writeSummary, type OpenRecord } from './open-record.ts';
import { forgetSizes } from './storage-limit.ts';
import { dropUnsaved, keepUnsaved } from './unsaved.ts';

/** What was read back in this life of the worker; storage is the truth. */
const open = new Map<string, OpenRecord>();
let queue: Promise<unknown> = Promise.resolve();

/** One writer, one write at a time, in the order in which they were asked for. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = queue.then(work);
  queue = result.catch(() => {});
  return result;
}

async function load(runtime: string): Promise<OpenRecord> {
  const known = open.get(runtime);
  if (known) return known;
  const loaded = await openRecord(runtime);
  open.set(runtime, loaded);
  return loaded;
}

/** The record of a runtime, from storage. */
export const readRecord = (runtime: string): Promise<RuntimeRecord> =>
  inTurn(async () => (await load(runtime)).record);

/** Whether storage had no room for something that was last read or reported about a runtime. */
export const isUnsaved = (runtime: string): boolean => (open.get(runtime)?.unsaved.length ?? 0) > 0;

/** The record after more events, and those of them that are to be stored. */
function after(before: RuntimeRecord, events: readonly RuntimeEvent[]) {
  let record = before;
  const news = events.flatMap((event) => {
    const next = reduce(record, event);
    const stored = asStored(record, next, event) ?? [];
    record = next;
    return stored;
  });
  return { record, news };
}

/**
 * Stores events with the record that they lead to, or in the browser's session where storage has no room
 * for them.
 */
async function store(
  runtime: string,
  known: OpenRecord,
  news: readonly RuntimeEvent[],
  record: RuntimeRecord,
): Promise<void> {
  const all = [...known.unsaved, ...news];
  const isLong = known.events.length + all.length > known.most;
  try {
    const changed = await (isLong ? writeSummary : writeMore)(runtime, known, all);
    for (const other of changed) if (other !== runtime) open.delete(other);
  } catch (error) {
    console.warn('Storage has refused to write:', error);
    await keepUnsaved(runtime, all);
    known.unsaved = all;
    known.record = record;
    return;
  }
  if (!isLong) known.record = record;
  if (known.unsaved.length > 0) await dropUnsaved(runtime);
  known.unsaved = [];
}

/**
 * Appends events to a runtime's ledger; those whose id is there already are left out, and those that
 * change nothing. Resolves to the new record once it is written, or kept for the browser's session where
 * storage has no room. Rejects where neither can be, and then nothing has changed.
 */
export const append = (runtime: string, events: readonly RuntimeEvent[]): Promise<RuntimeRecord> =>
  inTurn(async () => {
    const known = await load(runtime);
    const fresh = events
      .filter((event) => !known.ids.has(event.id))
      .flatMap((event) => withMissedRestart(kernelOf(known.record, event.notebook), event))
      .map((event) => keptEvent(event));
    const { record, news } = after(known.record, fresh);
    if (news.length > 0) await store(runtime, known, news, record);
    else known.record = record;
    for (const { id } of fresh) known.ids.add(id);
    return known.record;
  });

/** Does work on storage itself in its turn; afterwards every record is read from storage again. */
export const onStorage = <T>(work: () => Promise<T>): Promise<T> =>
  inTurn(() =>
    work().finally(() => {
      open.clear();
      forgetSizes();
    }),
  );
