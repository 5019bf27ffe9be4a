import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { readFile, type Runtimes } from '../platform/history-file.ts';
import {
  ERASE_KEY,
  historyToBackgroundSchema,
  UNDO_TIME,
  type HistoryAnswer,
  type HistoryToBackground,
} from '../platform/history-messages.ts';
import { MUTED_KEY } from '../platform/muted.ts';
import { RECENT_KEY } from '../platform/recent.ts';
import { isAsideKey, ownerOfKey } from '../platform/record-keys.ts';
import { importRuntimes } from './import-history.ts';
import { forgetMuted } from './mute.ts';
import { forgetRecent, noteRecent } from './note-recent.ts';
import { onStorage } from './store.ts';
import { dropAllUnsaved } from './unsaved.ts';

/** Hears that records have changed otherwise than by an event, so that what shows them can follow. */
type Changed = () => void;

const isHistory = (key: string) => ownerOfKey(key) !== undefined || isAsideKey(key);

const isDue = (at: unknown) => typeof at === 'number' && at <= Date.now();

/** Removes every record for good, those that were set aside too; false where it is not due. */
const erase = () =>
  onStorage(async () => {
    const stored = await browser.storage.local.get(null);
    // Undone in the meantime, and perhaps asked for once more.
    if (!isDue(stored[ERASE_KEY])) return false;
    const keys = [...Object.keys(stored).filter(isHistory), RECENT_KEY, MUTED_KEY, ERASE_KEY];
    await dropAllUnsaved();
    await browser.storage.local.remove(keys);
    forgetRecent();
    forgetMuted();
    return true;
  });

/**
 * Carries out an erasure that was asked for once it can no longer be undone, in a later worker too.
 * `changed` is called when that is done.
 */
export async function resumeErasure(changed: Changed): Promise<void> {
  const { [ERASE_KEY]: at } = await browser.storage.local.get(ERASE_KEY);
  if (typeof at !== 'number') return;
  const work = async () => {
    if (await erase()) changed();
  };
  setTimeout(() => void work(), Math.min(Math.max(at - Date.now(), 0), UNDO_TIME));
}

const lastTimes = (runtimes: Runtimes) =>
  Object.fromEntries([...runtimes].map(([id, events]) => [id, events.at(-1)?.at ?? 0]));

function take(file: unknown, changed: Changed): Promise<HistoryAnswer> {
  const reading = readFile(file);
  if (!reading.ok) {
    const { ok: _, ...reason } = reading;
    return Promise.resolve({ type: 'refused', reason });
  }
  return onStorage(async () => {
    const answer = await importRuntimes(reading.runtimes);
    if (answer.type !== 'imported') return answer;
    await noteRecent(lastTimes(reading.runtimes));
    changed();
    return answer;
  });
}

async function answer(message: HistoryToBackground, changed: Changed): Promise<HistoryAnswer> {
  switch (message.type) {
    case 'history-import':
      return take(message.file, changed);
    case 'history-erase':
      await browser.storage.local.set({ [ERASE_KEY]: Date.now() + UNDO_TIME });
      await resumeErasure(changed);
      return { type: 'done' };
    case 'history-undo':
      await browser.storage.local.remove(ERASE_KEY);
      return { type: 'done' };
  }
}

/** Answers the history page; undefined for any other sender and message. */
export function hearHistory(
  message: unknown,
  sender: Runtime.MessageSender,
  changed: Changed,
): Promise<HistoryAnswer> | undefined {
  const isOwnPage = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
  if (sender.id !== browser.runtime.id || !isOwnPage) return undefined;
  const parsed = v.safeParse(historyToBackgroundSchema, message);
  return parsed.success ? answer(parsed.output, changed) : undefined;
}
