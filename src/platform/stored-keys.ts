import browser from 'webextension-polyfill';

const area: typeof browser.storage.local & { getKeys?(): Promise<string[]> } =
  browser.storage.local;

/** Every key in storage. Browsers that cannot list the keys alone read everything for it. */
export const storedKeys = async (): Promise<string[]> =>
  (await area.getKeys?.()) ?? Object.keys(await area.get(null));
