import browser from 'webextension-polyfill';
import { helpOf, HELP_KEY } from '../platform/help.ts';
import { readOwnSettings, readPolicy } from '../platform/settings.ts';

/** Keeps where help is found ready for the popup, which has no time to ask a policy for it. */
export async function shareHelp(): Promise<void> {
  const [settings, policy] = await Promise.all([readOwnSettings(), readPolicy()]);
  await browser.storage.session.set({ [HELP_KEY]: helpOf(settings, policy) ?? {} });
}
