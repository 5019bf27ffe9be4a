import { extension } from './browser.ts';

const KEY = 'unreached';

const idsIn = (value: unknown): number[] =>
  Array.isArray(value) ? value.filter((id) => Number.isInteger(id)) : [];

const read = async () => idsIn((await extension.storage.session.get(KEY))[KEY]);

/**
 * Notes the tabs that are open while the extension is installed or updated: until they are loaded again,
 * its scripts are not in them, or are those of before. Which of them show Colab is not ours to know.
 */
export async function noteUnreached(): Promise<void> {
  const tabs = await extension.tabs.query({});
  await extension.storage.session.set({ [KEY]: tabs.map(({ id }) => id) });
}

export const isUnreached = async (tab: number): Promise<boolean> => (await read()).includes(tab);

/** Loads such a tab again, which may ask the person whether to leave the page. */
export async function reloadUnreached(tab: number): Promise<void> {
  const others = (await read()).filter((id) => id !== tab);
  await extension.storage.session.set({ [KEY]: others });
  await extension.tabs.reload(tab);
}
