import browser from 'webextension-polyfill';
import { keptAside } from '../platform/kept-record.ts';
import { storedKeys } from '../platform/stored-keys.ts';
import { isAsideKey, runtimeOfKey } from '../platform/record-keys.ts';
import { onStorage, readRecord } from './store.ts';

const renewAside = (key: string) =>
  onStorage(async () => {
    const { [key]: value } = await browser.storage.local.get(key);
    if (value !== undefined) await browser.storage.local.set({ [key]: keptAside(value) });
  });

/**
 * Reads everything that is stored once, which takes out of old records, and of those that were set aside,
 * what is no longer kept.
 */
export async function renewRecords(): Promise<void> {
  for (const key of await storedKeys()) {
    const runtime = runtimeOfKey(key);
    if (runtime !== undefined) await readRecord(runtime);
    if (isAsideKey(key)) await renewAside(key);
  }
}
