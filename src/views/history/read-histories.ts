import browser from 'webextension-polyfill';
import type { RuntimeEvent } from '../../core/events.ts';
import { historyOf, type RuntimeHistory } from '../../core/history.ts';
import { ERASE_KEY } from '../../platform/history-messages.ts';
import { readStored } from '../../platform/kept-record.ts';
import { parseRecent, RECENT_KEY } from '../../platform/recent.ts';
import { storedKeys } from '../../platform/stored-keys.ts';
import { isAsideKey, runtimeOfKey } from '../../platform/stored-record.ts';

/** What storage holds of the history, before any record is read. */
export interface Contents {
  /** Storage keys of the records, those that were in use last first. */
  keys: string[];
  setAside: number;
  isErasing: boolean;
}

const area = browser.storage.local;

/** Looks up what there is to read, which is quick. */
export async function readContents(): Promise<Contents> {
  const [all, few] = await Promise.all([storedKeys(), area.get([RECENT_KEY, ERASE_KEY])]);
  const recent = parseRecent(few[RECENT_KEY]);
  const lastUse = (key: string) => recent[runtimeOfKey(key) ?? ''] ?? 0;
  return {
    keys: all
      .filter((key) => runtimeOfKey(key) !== undefined)
      .toSorted((a, b) => lastUse(b) - lastUse(a)),
    setAside: all.filter(isAsideKey).length,
    isErasing: ERASE_KEY in few,
  };
}

/** The events of every runtime, as they are stored. */
export async function readEvents(): Promise<Map<string, RuntimeEvent[]>> {
  const stored = await area.get(null);
  return new Map(
    Object.entries(stored).flatMap(([key, value]) => {
      const runtime = runtimeOfKey(key);
      return runtime === undefined ? [] : [[runtime, readStored(value).events] as const];
    }),
  );
}

/** What was derived from records that have not changed since, by storage key. */
const derived = new Map<string, RuntimeHistory>();

/** Forgets what was derived from records that have changed. */
export const forget = (keys: readonly string[]) => keys.forEach((key) => derived.delete(key));

async function derive(key: string): Promise<RuntimeHistory> {
  const known = derived.get(key);
  if (known) return known;
  const { [key]: value } = await area.get(key);
  const history = historyOf(runtimeOfKey(key) ?? key, readStored(value).events);
  derived.set(key, history);
  return history;
}

const momentsIn = ({ sessions }: RuntimeHistory) =>
  sessions.reduce((sum, { moments }) => sum + moments.length, 0);

/**
 * Derives the history of every record. Gives what is ready as soon as that is enough moments to
 * begin with, and in the end everything, the latest first.
 */
export async function* deriveHistories(
  keys: readonly string[],
  enough: number,
): AsyncGenerator<{ histories: RuntimeHistory[]; isAll: boolean }> {
  const histories: RuntimeHistory[] = [];
  let missing = enough;
  // One record at first, for it may fill the screen.
  for (let [from, size] = [0, 1]; from < keys.length; from += size, size *= 2) {
    const next = await Promise.all(keys.slice(from, from + size).map(derive));
    histories.push(...next.filter(({ events }) => events > 0));
    const wasMissing = missing > 0;
    missing -= next.reduce((sum, history) => sum + momentsIn(history), 0);
    if (wasMissing && missing <= 0) yield { histories: [...histories], isAll: false };
  }
  yield { histories: histories.toSorted((a, b) => b.endedAt - a.endedAt), isAll: true };
}
