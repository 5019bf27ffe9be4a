import type { Page } from 'playwright';
import type { Story } from '../../src/core/history/stories.fixture.ts';
import { toStored } from '../../src/platform/stored-record.ts';
import { ownPage, type ExtensionBrowser } from './browser.ts';
import { inWorker } from './worker.ts';

/** Writes the records of made-up runtimes, as the background would have. */
export async function seed(extension: ExtensionBrowser, stories: readonly Story[]): Promise<void> {
  for (const { runtime, events } of stories) {
    const record = JSON.stringify({ [`runtime/${runtime}`]: toStored(events) });
    await inWorker(extension, `chrome.storage.local.set(${record})`);
  }
  const last = stories.map(({ runtime, events }) => [runtime, events.at(-1)?.at ?? 0]);
  const recent = JSON.stringify({ recent: Object.fromEntries(last) });
  await inWorker(extension, `chrome.storage.local.set(${recent})`);
}

/** Where the history page is. */
export const historyAddress = (extension: ExtensionBrowser) => ownPage(extension, 'history');

/** Opens the history page and waits until all of it is shown. */
export async function openHistory(extension: ExtensionBrowser, page: Page): Promise<void> {
  await page.goto(historyAddress(extension));
  await page.locator('.numbers[aria-busy=false], .empty').first().waitFor();
}
