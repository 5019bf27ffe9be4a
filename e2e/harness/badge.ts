import type { ExtensionBrowser } from './browser.ts';

/** The text on the toolbar button for the tab in front. */
export const badgeText = ({ worker }: ExtensionBrowser): Promise<string> =>
  worker.evaluate(
    `chrome.tabs.query({ active: true, lastFocusedWindow: true })
      .then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`,
  );
