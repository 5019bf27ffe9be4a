import type { Locator, Page } from 'playwright';

const ORIGIN = 'https://colab.research.google.com';

/** The dialog of Colab's that is open, whichever of its two elements it is. */
export const openDialog = (page: Page): Locator =>
  page.locator('body > :is(mwc-dialog, md-dialog)[open]');

/** Opens a notebook and waits for its cells; what an extension would do with it does not matter. */
export async function openReplica(
  page: Page,
  notebook: string,
  query: Record<string, string> = {},
): Promise<void> {
  await page.goto(`${ORIGIN}/drive/${notebook}?${new URLSearchParams(query)}`);
  await page.locator('.notebook-cell-list .cell.code').first().waitFor();
}
