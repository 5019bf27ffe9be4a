import browser from 'webextension-polyfill';
import { UNREACHED_KEY } from '../platform/unreached-tabs.ts';

/**
 * Notes the tabs that are open while the extension is installed or updated. Which of them show Colab is
 * not ours to know.
 */
export async function noteUnreached(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await browser.storage.session.set({ [UNREACHED_KEY]: tabs.map(({ id }) => id) });
}
