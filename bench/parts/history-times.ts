import type { Page } from 'playwright';
import { historyAddress, seed } from '../../e2e/harness/history-page.ts';
import type { ExtensionBrowser } from '../../e2e/harness/browser.ts';
import { manyRuntimes } from '../../src/core/history/stories.fixture.ts';

const RUNTIMES = 40;
/** Until the frame is over in which the numbers came, in milliseconds. */
const SETTLE = 200;

/** Notes in the page when timelines and numbers are first there, from navigation on. */
export const WATCH_HISTORY = `
  globalThis.shown = {};
  const look = () => {
    shown.timeline ??= document.querySelector('.moment, .empty') ? performance.now() : undefined;
    shown.numbers ??= document.querySelector('.numbers[aria-busy=false], .empty') ? performance.now() : undefined;
    if (!shown.numbers || !shown.timeline) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;

/** Milliseconds from navigation. */
export interface HistoryTimes {
  timeline: number;
  numbers: number;
}

/** Opens the history page once, in a page that `WATCH_HISTORY` was given to. */
export async function openHistoryPage(
  page: Page,
  extension: ExtensionBrowser,
): Promise<HistoryTimes> {
  await page.goto('about:blank');
  await page.goto(historyAddress(extension));
  await page.locator('.numbers[aria-busy=false], .empty').first().waitFor();
  await page.waitForTimeout(SETTLE);
  return page.evaluate('shown');
}

/** Stores this many events of 40 runtimes; resolves to how many they have become. */
export async function seedHistory(extension: ExtensionBrowser, events: number): Promise<number> {
  const stories = manyRuntimes(RUNTIMES, events);
  await seed(extension, stories);
  return stories.reduce((sum, story) => sum + story.events.length, 0);
}
