import type { Browser } from 'webextension-polyfill';

const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser };

/**
 * The extension API for content scripts, which are paid for on every page and so do without the
 * polyfill: both browsers give promises under Manifest V3.
 */
export const extension = (browser ?? chrome) as Browser;

/** False once the extension was updated or removed under a page that is still open. */
export function isAlive(): boolean {
  try {
    return Boolean(extension.runtime?.id);
  } catch {
    return false;
  }
}
