import browser from 'webextension-polyfill';
import { compact, MAX_EVENTS } from '../core/ledger/compact.ts';
import type { RuntimeEvent } from '../core/ledger/events.ts';
import { emptyRecord, replay, type RuntimeRecord } from '../core/ledger/ledger.ts';
import { keptAside, readStored } from '../platform/kept-record.ts';
import { asideKey, storageKey } from '../platform/record-keys.ts';
import { toStored } from '../platform/stored-record.ts';
import { withForgotten } from '../platform/forgotten.ts';
import { readWhole, type WholeRecord } from '../platform/whole-record.ts';
import { newGeneration } from './generation.ts';
import { forgetSizes, writeWithinLimit } from './storage-limit.ts';
import { readUnsaved } from './unsaved.ts';

/** A runtime's record as it was read back in this life of the worker; storage is the truth. */
export interface OpenRecord {
  /** Those that are stored. */
  events: RuntimeEvent[];
  /** Those for which storage has no room. */
  unsaved: readonly RuntimeEvent[];
  ids: Set<string>;
  record: RuntimeRecord;
  generation: string;
  /** The last stored part, and what is in it. */
  last: WholeRecord['last'];
  /** With more events than this it is summarised. */
  most: number;
}

const localArea = (keys: string[]) => browser.storage.local.get(keys);

/** Rewrites the record as far as it can be read, and sets aside whole what cannot. */
async function renew(
  runtime: string,
  { events, damaged, values }: WholeRecord & { values: Readonly<Record<string, unknown>> },
): Promise<WholeRecord> {
  const generation = newGeneration();
  const key = storageKey(runtime);
  const readable = { [key]: toStored(events, generation) };
  const now = Date.now();
  const aside = damaged.map(
    (each, index) => [asideKey(runtime, now + index), keptAside(values[each])] as const,
  );
  const write = (items: object) => browser.storage.local.set({ ...readable, ...items });
  await write(Object.fromEntries(aside)).catch(async () => {
    // Without room for both, what can be read stays, and that the other went is reported.
    await write(await withForgotten({ runtimes: 0, events: 0, setAside: damaged.length }));
  });
  forgetSizes();
  return { events, damaged: [], isOld: false, generation, last: { part: 0, events } };
}

/** Reads a record back, with what storage had no room for. */
export async function openRecord(runtime: string): Promise<OpenRecord> {
  const read = await readWhole(localArea, runtime, readStored);
  const isDamaged = read.damaged.length > 0;
  const whole =
    isDamaged || read.isOld
      ? await renew(runtime, read).catch((error: unknown) => {
          if (isDamaged) throw error;
          // An old record that there is no room to renew is read as it is.
          return read;
        })
      : read;
  const { events, last } = whole;
  const ids = new Set(events.map(({ id }) => id));
  const unsaved = (await readUnsaved(runtime)).filter(({ id }) => !ids.has(id));
  for (const { id } of unsaved) ids.add(id);
  const all = [...events, ...unsaved];
  const record = all.length > 0 ? replay(runtime, all) : emptyRecord(runtime, Date.now());
  const generation = whole.generation ?? newGeneration();
  return { events, unsaved, ids, record, generation, last, most: MAX_EVENTS };
}

/** This many events fill a part: writing one more costs no more than writing them. */
export const PART = 32;

/** Writes more events at a record's end. Returns the runtimes whose records have changed. */
export async function writeMore(
  runtime: string,
  open: OpenRecord,
  more: readonly RuntimeEvent[],
): Promise<ReadonlySet<string>> {
  const isFull = open.last.events.length >= PART;
  const part = isFull ? open.last.part + 1 : open.last.part;
  const events = isFull ? more : [...open.last.events, ...more];
  const value = toStored(events, open.generation);
  const { runtimes } = await writeWithinLimit(
    (writing) => writing.set(storageKey(runtime, part), value),
    runtime,
  );
  open.last = { part, events };
  for (const event of more) open.events.push(event);
  return runtimes;
}

/**
 * Rewrites the record, summarised, with more events. It may then grow as long again, so that what
 * cannot be shortened is not gone through at every event.
 */
export async function writeSummary(
  runtime: string,
  open: OpenRecord,
  more: readonly RuntimeEvent[],
): Promise<ReadonlySet<string>> {
  const events = compact([...open.events, ...more]);
  const generation = newGeneration();
  const { runtimes } = await writeWithinLimit(
    (writing) => writing.setWhole(runtime, events, generation),
    runtime,
  );
  Object.assign(open, {
    events,
    ids: new Set(events.map(({ id }) => id)),
    record: replay(runtime, events),
    generation,
    last: { part: 0, events },
    most: Math.max(MAX_EVENTS, 2 * events.length),
  });
  return runtimes;
}
