import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import type { ExtensionBrowser } from './browser.ts';

/** What the browser does at the shortcut; until there is the question. */
export const pressShortcut = (extension: ExtensionBrowser, page: Page) =>
  expect(async () => {
    await extension.pressShortcut();
    await expect(page.getByRole('alertdialog')).toBeVisible({ timeout: 3_000 });
  }).toPass();
