import type { Choices, Settings } from '../../src/platform/settings.ts';
import type { ExtensionBrowser } from './browser.ts';
import { inWorker } from './worker.ts';

/** Stores some settings; the others have their defaults. */
export const setSettings = (
  extension: ExtensionBrowser,
  choices: Partial<Settings>,
): Promise<void> => {
  const settings = JSON.stringify({ ...choices, version: 1 });
  return inWorker(extension, `chrome.storage.local.set({ settings: ${settings} })`);
};

/** Stores the setting that decides when a person is asked before cells run. */
export const setBeforeRunning = (
  extension: ExtensionBrowser,
  beforeRunning: Choices['beforeRunning'],
): Promise<void> => setSettings(extension, { beforeRunning });
