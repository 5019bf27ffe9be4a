import browser from 'webextension-polyfill';
import type { RuntimeEvent } from '../core/ledger/events.ts';
import { parseStored, toStored } from '../platform/stored-record.ts';

const PREFIX = 'unsaved/';
const keyOf = (runtime: string) => `${PREFIX}${runtime}`;
const area = () => browser.storage.session;

/** More than this is not kept beside storage: whoever reports it is to wait. */
const MAX_UNSAVED = 1_200;

/** The events for which storage had no room, and which the browser's session holds until it has. */
export async function readUnsaved(runtime: string): Promise<RuntimeEvent[]> {
  const key = keyOf(runtime);
  return parseStored((await area().get(key))[key]).events;
}

/** Keeps events in the browser's session. Rejects where they are too many for it. */
export async function keepUnsaved(runtime: string, events: readonly RuntimeEvent[]): Promise<void> {
  if (events.length > MAX_UNSAVED) throw new Error('Too many events wait for room in storage');
  await area().set({ [keyOf(runtime)]: toStored(events) });
}

/** They are stored by now, which is known by their ids where this is not carried out. */
export const dropUnsaved = (runtime: string): Promise<void> =>
  area()
    .remove(keyOf(runtime))
    .catch(() => {});

/** Drops those of every runtime. */
export async function dropAllUnsaved(): Promise<void> {
  const keys = Object.keys(await area().get(null));
  await area().remove(keys.filter((key) => key.startsWith(PREFIX)));
}
