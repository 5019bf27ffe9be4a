import browser from 'webextension-polyfill';
import { compact } from '../core/compact.ts';
import type { RuntimeEvent } from '../core/events.ts';
import { readStored } from '../platform/kept-record.ts';
import { isRuntimeKey, storageKey, toStored } from '../platform/stored-record.ts';
import { countForgotten } from '../platform/forgotten.ts';

/** What all records may take together, in characters of JSON. */
const LIMIT = 5_000_000;

const sizeOf = (value: unknown) => JSON.stringify(value)?.length ?? 0;

/** Sizes of the stored values, by key; read once in a life of the worker, and followed from then. */
let sizes: Map<string, number> | undefined;

async function measured(): Promise<Map<string, number>> {
  if (!sizes) {
    const stored = await browser.storage.local.get(null);
    sizes = new Map(Object.entries(stored).map(([key, value]) => [key, sizeOf(value)]));
  }
  return sizes;
}

/** Storage was changed by other hands: sizes are read anew. */
export const forgetSizes = () => {
  sizes = undefined;
};

const lastAt = (events: readonly RuntimeEvent[]) =>
  events.reduce((latest, { at }) => Math.max(latest, at), 0);

/** Stored runtimes but one, the one that was used longest ago first. */
async function othersByAge(runtime: string): Promise<{ key: string; events: RuntimeEvent[] }[]> {
  const stored = await browser.storage.local.get(null);
  return Object.entries(stored)
    .filter(([key]) => isRuntimeKey(key) && key !== storageKey(runtime))
    .map(([key, value]) => ({ key, events: readStored(value).events }))
    .toSorted((a, b) => lastAt(a.events) - lastAt(b.events));
}

/**
 * Writes a runtime's events. Where all records together would take more than 5 MB, those of the
 * runtimes that were used longest ago are summarised first, and then forgotten and counted. Calls
 * `changed` with the key of each record that was. Rejects where storage refuses all the same.
 */
export async function writeWithRoom(
  runtime: string,
  events: readonly RuntimeEvent[],
  changed: (key: string) => void,
): Promise<void> {
  const known = await measured();
  const key = storageKey(runtime);
  const value = toStored(events);
  const needed = sizeOf(value);
  const total = () => [...known.values()].reduce((sum, size) => sum + size, 0);
  const isOver = () => total() - (known.get(key) ?? 0) + needed > LIMIT;
  const others = isOver() ? await othersByAge(runtime) : [];
  for (const { key: old, events: before } of others) {
    if (!isOver()) break;
    const summary = toStored(compact(before, 0));
    await browser.storage.local.set({ [old]: summary });
    known.set(old, sizeOf(summary));
    changed(old);
  }
  for (const { key: old, events: before } of others) {
    if (!isOver()) break;
    await countForgotten(before.length);
    await browser.storage.local.remove(old);
    known.delete(old);
    changed(old);
  }
  await browser.storage.local.set({ [key]: value });
  known.set(key, needed);
}
