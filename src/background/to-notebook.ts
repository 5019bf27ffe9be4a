import browser from 'webextension-polyfill';
import type { BackgroundToNotebook } from '../platform/messages-to-notebook.ts';

/** Sends a message to a tab's notebook script; resolves with its answer, and with nothing where nobody answers. */
export const toNotebook = (tab: number, message: BackgroundToNotebook): Promise<unknown> =>
  browser.tabs.sendMessage(tab, message, { frameId: 0 }).catch(() => {});
