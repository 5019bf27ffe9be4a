import type { Browser } from 'webextension-polyfill';

const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser };

/**
 * The extension API for what is paid for on every page, or has to open at once, and so does without
 * the polyfill: both browsers give promises under Manifest V3.
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
