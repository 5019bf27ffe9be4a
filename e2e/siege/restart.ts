import type { Page } from 'playwright';

/** A person's restart by Colab's own menu. */
export async function restart(page: Page): Promise<void> {
  await page.locator('#runtime-menu-button').click();
  await page.locator('#runtime-menu [command="restart"]').click();
  await page.locator('mwc-dialog[open] [dialogaction="ok"]').click();
}
