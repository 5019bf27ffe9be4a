import browser from 'webextension-polyfill';
import type { RuntimeEvent } from '../../core/ledger/events.ts';
import { historyOf, type RuntimeHistory } from '../../core/history/history.ts';
import { ERASE_KEY } from '../../platform/history-messages.ts';
import { readStored } from '../../platform/kept-record.ts';
import { parseRecent, RECENT_KEY } from '../../platform/recent.ts';
import { storedKeys } from '../../platform/stored-keys.ts';
import { isAsideKey, ownerOfKey, runtimeOfKey } from '../../platform/record-keys.ts';
import { readWhole, recordIn } from '../../platform/whole-record.ts';

/** What storage holds of the history, before any record is read. */
export interface Contents {
  /** Runtimes that have a record, those that were in use last first. */
  runtimes: string[];
  setAside: number;
  isErasing: boolean;
}

const area = browser.storage.local;

/** Looks up what there is to read, which is quick. */
export async function readContents(): Promise<Contents> {
  const [all, few] = await Promise.all([storedKeys(), area.get([RECENT_KEY, ERASE_KEY])]);
  const recent = parseRecent(few[RECENT_KEY]);
  const lastUse = (runtime: string) => recent[runtime] ?? 0;
  return {
    runtimes: all
      .flatMap((key) => runtimeOfKey(key) ?? [])
      .toSorted((a, b) => lastUse(b) - lastUse(a)),
    setAside: all.filter(isAsideKey).length,
    isErasing: ERASE_KEY in few,
  };
}

/** The events of every runtime, as they are stored. */
export async function readEvents(): Promise<Map<string, RuntimeEvent[]>> {
  const stored = await area.get(null);
  return new Map(
    Object.keys(stored).flatMap((key) => {
      const runtime = runtimeOfKey(key);
      return runtime === undefined
        ? []
        : [[runtime, recordIn(stored, runtime, readStored).events] as const];
    }),
  );
}

/** What was derived from records that have not changed since, by runtime. */
const derived = new Map<string, RuntimeHistory>();

/** Forgets what was derived from records that have changed, given the keys that have. */
export const forget = (keys: readonly string[]) =>
  keys.forEach((key) => derived.delete(ownerOfKey(key) ?? ''));

async function derive(runtime: string): Promise<RuntimeHistory> {
  const known = derived.get(runtime);
  if (known) return known;
  const { events } = await readWhole((keys) => area.get(keys), runtime, readStored);
  const history = historyOf(runtime, events);
  derived.set(runtime, history);
  return history;
}

const momentsIn = ({ sessions }: RuntimeHistory) =>
  sessions.reduce((sum, { moments }) => sum + moments.length, 0);

/**
 * Derives the history of every record. Gives what is ready as soon as that is enough moments to
 * begin with, and in the end everything, the latest first.
 */
export async function* deriveHistories(
  runtimes: readonly string[],
  enough: number,
): AsyncGenerator<{ histories: RuntimeHistory[]; isAll: boolean }> {
  const histories: RuntimeHistory[] = [];
  let missing = enough;
  // One record at first, for it may fill the screen.
  for (let [from, size] = [0, 1]; from < runtimes.length; from += size, size *= 2) {
    const next = await Promise.all(runtimes.slice(from, from + size).map(derive));
    histories.push(...next.filter(({ events }) => events > 0));
    const wasMissing = missing > 0;
    missing -= next.reduce((sum, history) => sum + momentsIn(history), 0);
    if (wasMissing && missing <= 0) yield { histories: [...histories], isAll: false };
  }
  yield { histories: histories.toSorted((a, b) => b.endedAt - a.endedAt), isAll: true };
}
