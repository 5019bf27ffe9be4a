import { expect, type Page } from 'playwright/test';
import { openDialog } from './replica-page.ts';

/** A person's restart by Colab's own menu. */
export async function chooseRestart(page: Page): Promise<void> {
  await page.locator('#runtime-menu-button').click();
  await page.locator('#runtime-menu [command="restart"]').click();
  const dialog = openDialog(page);
  // It has no box of its own.
  await dialog.waitFor({ state: 'attached' });
  // A dialog that is still opening may miss the click, and a person clicks again.
  await expect(async () => {
    if ((await dialog.count()) > 0) {
      await dialog.locator('[dialogaction="ok"]').click({ timeout: 1_000 });
    }
    await expect(dialog).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
}
