import type { ExtensionBrowser } from './browser.ts';
import { inWorker } from './worker.ts';

/** The text on the toolbar button for the tab in front. */
export const badgeText = (extension: ExtensionBrowser): Promise<string> =>
  inWorker(
    extension,
    `chrome.tabs.query({ active: true, lastFocusedWindow: true })
      .then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`,
  );
