import type { Page } from 'playwright';
import { openDialog } from './replica-page.ts';

/** A person's restart by Colab's own menu. */
export async function chooseRestart(page: Page): Promise<void> {
  await page.locator('#runtime-menu-button').click();
  await page.locator('#runtime-menu [command="restart"]').click();
  await openDialog(page).locator('[dialogaction="ok"]').click();
}
