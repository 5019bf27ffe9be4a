import browser from 'webextension-polyfill';
import { compact } from '../core/ledger/compact.ts';
import type { RuntimeEvent } from '../core/ledger/events.ts';
import { withForgotten, type Forgotten } from '../platform/forgotten.ts';
import { readStored } from '../platform/kept-record.ts';
import { isAsideKey, ownerOfKey, runtimeOfKey, storageKey } from '../platform/record-keys.ts';
import { toStored } from '../platform/stored-record.ts';
import { recordIn } from '../platform/whole-record.ts';
import { newGeneration } from './generation.ts';
import { sizeOf } from './stored-size.ts';

/** What all that is stored may take together, in bytes of the browser's quota. */
const LIMIT = 5_000_000;

type Values = Record<string, unknown>;

/** Sizes of the stored values, by key; read once in a life of the worker, and followed from then. */
let sizes: Map<string, number> | undefined;
let total = 0;

function note(known: Map<string, number>, key: string, size: number): void {
  total += size - (known.get(key) ?? 0);
  if (size > 0) known.set(key, size);
  else known.delete(key);
}

async function measured(): Promise<Map<string, number>> {
  if (sizes) return sizes;
  const stored = await browser.storage.local.get(null);
  const known = new Map<string, number>();
  total = 0;
  for (const [key, value] of Object.entries(stored)) note(known, key, sizeOf(key, value));
  return (sizes = known);
}

/** Storage was changed by other hands: sizes are read again. */
export const forgetSizes = () => {
  sizes = undefined;
};

/** A write, and what goes to make room for it. */
export class Writing {
  readonly items: Values = {};
  readonly removed = new Set<string>();
  readonly lost: Forgotten = { runtimes: 0, events: 0, setAside: 0 };
  /** Runtimes whose records are changed. */
  readonly runtimes = new Set<string>();
  readonly #sizes = new Map<string, number>();

  constructor(private readonly known: ReadonlyMap<string, number>) {}

  set(key: string, value: unknown): void {
    this.removed.delete(key);
    this.items[key] = value;
    this.#sizes.set(key, sizeOf(key, value));
    this.runtimes.add(ownerOfKey(key) ?? '');
  }

  remove(key: string): void {
    delete this.items[key];
    this.removed.add(key);
    this.#sizes.set(key, 0);
    this.runtimes.add(ownerOfKey(key) ?? '');
  }

  /** Rewrites a record, as one; no events remove it. */
  setWhole(runtime: string, events: readonly RuntimeEvent[], generation = newGeneration()): void {
    for (const key of [...this.known.keys(), ...Object.keys(this.items)]) {
      if (ownerOfKey(key) === runtime) this.remove(key);
    }
    if (events.length > 0) this.set(storageKey(runtime), toStored(events, generation));
  }

  isOver(): boolean {
    let after = total;
    for (const [key, size] of this.#sizes) after += size - (this.known.get(key) ?? 0);
    return after > LIMIT;
  }

  /** The sizes of what it changes; 0 of what goes. */
  get sizes(): ReadonlyMap<string, number> {
    return this.#sizes;
  }
}

const lastAt = (events: readonly RuntimeEvent[]) =>
  events.reduce((latest, { at }) => Math.max(latest, at), 0);

/** All records but one as they will be, the one that was used longest ago first. */
function othersByAge(values: Values, spared: string | undefined) {
  return Object.keys(values)
    .flatMap((key) => runtimeOfKey(key) ?? [])
    .filter((runtime) => runtime !== spared)
    .map((runtime) => ({ runtime, events: recordIn(values, runtime, readStored).events }))
    .toSorted((a, b) => lastAt(a.events) - lastAt(b.events));
}

/**
 * What could not be read goes first, then old records are summarised, and at last forgotten. Only what
 * may go is read: values of other hands may be as large as the browser allows.
 */
async function makeRoom(
  writing: Writing,
  known: ReadonlyMap<string, number>,
  spared: string | undefined,
): Promise<void> {
  const keys = [...known.keys()];
  for (const key of keys.filter(isAsideKey).toSorted()) {
    if (!writing.isOver()) return;
    writing.remove(key);
    writing.lost.setAside += 1;
  }
  if (!writing.isOver()) return;
  const ofOthers = keys.filter((key) => ![undefined, spared].includes(ownerOfKey(key)));
  const stored = await browser.storage.local.get(ofOthers);
  const others = othersByAge({ ...stored, ...writing.items }, spared);
  for (const { runtime, events } of others) {
    if (!writing.isOver()) return;
    writing.setWhole(runtime, compact(events, 0));
  }
  for (const { runtime, events } of others) {
    if (!writing.isOver()) return;
    writing.setWhole(runtime, []);
    writing.lost.runtimes += 1;
    writing.lost.events += events.length;
  }
}

async function write({ items, lost }: Writing): Promise<void> {
  await browser.storage.local.set({ ...items, ...(await withForgotten(lost)) });
}

/** Rejects where storage refuses; a write that it refuses has changed nothing. */
async function carryOut(writing: Writing, known: Map<string, number>): Promise<void> {
  try {
    await write(writing);
  } catch (error) {
    const aside = [...known.keys()].filter((key) => isAsideKey(key) && !writing.removed.has(key));
    if (aside.length === 0) throw error;
    // The browser's own bound is met before ours where others have their part in it.
    await browser.storage.local.remove(aside);
    for (const key of aside) note(known, key, 0);
    writing.lost.setAside += aside.length;
    await write(writing);
  }
  if (writing.removed.size === 0) return;
  // What stays is not read, and goes when there is another need for room.
  await browser.storage.local.remove([...writing.removed]).catch(forgetSizes);
}

/**
 * Writes records, all at once, and what is to be forgotten for them. Where everything together would
 * take more than 5 MB, values that were set aside go first; then records of the runtimes that were used
 * longest ago are summarised, and at last forgotten and counted, but never that of `spared`. Returns
 * what was written. Rejects where storage still refuses, and then no record has changed.
 */
export async function writeWithinLimit(
  prepare: (writing: Writing) => void,
  spared?: string,
): Promise<Writing> {
  const known = await measured();
  const writing = new Writing(known);
  prepare(writing);
  if (writing.isOver()) await makeRoom(writing, known, spared);
  await carryOut(writing, known);
  for (const [key, size] of writing.sizes) note(known, key, size);
  return writing;
}
