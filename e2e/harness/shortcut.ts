import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import type { ExtensionBrowser } from './browser.ts';
import { inWorker } from './worker.ts';

/** What the browser does at the shortcut, which tests cannot press; until there is the question. */
export const pressShortcut = (extension: ExtensionBrowser, page: Page) =>
  expect(async () => {
    await inWorker(
      extension,
      `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
        chrome.commands.onCommand.dispatch('restart-and-run-all', tab))`,
    );
    await expect(page.getByRole('alertdialog')).toBeVisible({ timeout: 3_000 });
  }).toPass();
