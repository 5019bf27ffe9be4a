import type { ExtensionBrowser } from './browser.ts';
import { inWorker } from './worker.ts';

/** Stores the setting that decides when a person is asked before cells run. */
export const setBeforeRunning = (
  extension: ExtensionBrowser,
  beforeRunning: 'off' | 'corrupted' | 'strict',
): Promise<void> =>
  inWorker(
    extension,
    `chrome.storage.local.set({ settings: { version: 1, beforeRunning: '${beforeRunning}' } })`,
  );
