import { extension } from './browser.ts';

/**
 * Where the tabs are noted that were open when the extension was installed or updated: until they are
 * loaded again, its scripts are not in them, or are those of before.
 */
export const UNREACHED_KEY = 'unreached';

const idsIn = (value: unknown): number[] =>
  Array.isArray(value) ? value.filter((id) => Number.isInteger(id)) : [];

const read = async () => idsIn((await extension.storage.session.get(UNREACHED_KEY))[UNREACHED_KEY]);

export const isUnreached = async (tab: number): Promise<boolean> => (await read()).includes(tab);

/** Loads such a tab again, which may ask the person whether to leave the page. */
export async function reloadUnreached(tab: number): Promise<void> {
  const others = (await read()).filter((id) => id !== tab);
  await extension.storage.session.set({ [UNREACHED_KEY]: others });
  await extension.tabs.reload(tab);
}
