import type { Locator } from 'playwright';
import { expect } from 'playwright/test';

/** Longer than the time between two looks at where our buttons are, in milliseconds. */
const LOOKED = 200;

/**
 * Waits until a button of ours acts: it does after it has stood for a while, and where it had to be
 * scrolled to, again. A click by Playwright waits by itself, but not after it has scrolled.
 */
export async function ready(button: Locator): Promise<void> {
  await button.scrollIntoViewIfNeeded();
  await button.page().waitForTimeout(LOOKED);
  await expect(button).toHaveCSS('pointer-events', 'auto');
}
