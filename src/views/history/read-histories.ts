import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { historyOf, type RuntimeHistory } from '../../core/history.ts';
import { ERASE_KEY } from '../../platform/history-messages.ts';
import { isAsideKey, parseStored, runtimeOfKey } from '../../platform/stored-record.ts';

/** What storage holds of the history. */
export interface Stored {
  /** Unread records by storage key, the latest first. */
  records: [key: string, value: unknown][];
  setAside: number;
  isErasing: boolean;
}

const lastEvent = v.object({ events: v.array(v.unknown()) });
const timed = v.object({ at: v.number() });

/** When a record's last event was, without reading the others. */
function lastAt(value: unknown): number {
  const record = v.safeParse(lastEvent, value);
  const event = record.success && v.safeParse(timed, record.output.events.at(-1));
  return event && event.success ? event.output.at : 0;
}

/** Everything that storage holds of the history, the records as they are. */
export async function readStored(): Promise<Stored> {
  const stored = await browser.storage.local.get(null);
  const keys = Object.keys(stored);
  const records = keys
    .filter((key) => runtimeOfKey(key) !== undefined)
    .map((key) => [key, stored[key], lastAt(stored[key])] as const)
    .toSorted((a, b) => b[2] - a[2]);
  return {
    records: records.map(([key, value]) => [key, value]),
    setAside: keys.filter(isAsideKey).length,
    isErasing: ERASE_KEY in stored,
  };
}

/** How long the page may be busy before it shows what it has, in milliseconds. */
const SLICE = 30;

/** What was derived from records that have not changed since, by storage key. */
const derived = new Map<string, RuntimeHistory>();

/** Forgets what was derived from records that have changed. */
export const forget = (keys: readonly string[]) => keys.forEach((key) => derived.delete(key));

function derive(key: string, value: unknown): RuntimeHistory {
  const known = derived.get(key);
  if (known) return known;
  const history = historyOf(runtimeOfKey(key) ?? key, parseStored(value).events);
  derived.set(key, history);
  return history;
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Derives the history of every record, in slices: gives all that is ready each time, and whether
 * that is everything.
 */
export async function* deriveHistories(
  records: Stored['records'],
): AsyncGenerator<{ histories: RuntimeHistory[]; isAll: boolean }> {
  const histories: RuntimeHistory[] = [];
  let since = performance.now();
  for (const [key, value] of records) {
    const history = derive(key, value);
    if (history.events > 0) histories.push(history);
    if (performance.now() - since < SLICE) continue;
    yield { histories: [...histories], isAll: false };
    await nextTask();
    since = performance.now();
  }
  yield { histories, isAll: true };
}
