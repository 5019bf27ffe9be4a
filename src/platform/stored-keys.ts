import { extension } from './browser.ts';

const area: typeof extension.storage.local & { getKeys?(): Promise<string[]> } =
  extension.storage.local;

/** Every key in storage. Browsers that cannot list the keys alone read everything for it. */
export const storedKeys = async (): Promise<string[]> =>
  (await area.getKeys?.()) ?? Object.keys(await area.get(null));
