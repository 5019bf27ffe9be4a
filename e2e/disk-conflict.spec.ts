import type { Page } from 'playwright';
import { expect, freshTest } from './harness/test.ts';

/** Chooses an entry of Colab's Runtime menu, and says yes to its dialog. */
async function choose(page: Page, command: string): Promise<void> {
  await page.locator('#runtime-menu-button').click();
  await page.locator(`#runtime-menu [command="${command}"]`).click();
  await page.locator('mwc-dialog[open] [dialogaction="ok"]').click();
  await expect(page.locator('mwc-dialog')).toHaveCount(0);
}

freshTest(
  'a SciPy for NumPy 1: a restart does not cure it, the advice changes, and a new runtime cures it',
  async ({ notebook, page }) => {
    freshTest.setTimeout(240_000);
    await notebook.open('disk-conflict');
    await notebook.run(1);
    await notebook.run(2);
    await expect(notebook.notice).toContainText('was built for another NumPy');
    await expect(notebook.notice).toContainText('Disconnect and delete runtime');
    await expect(notebook.notice).toContainText('Restarting: it keeps the disk');

    await choose(page, 'restart');
    await expect(notebook.notice).toContainText('Run cell 2 again');
    await notebook.run(2);
    await expect(notebook.notice).toContainText('failed in the same way after a restart');

    await choose(page, 'powerwash-current-vm');
    await notebook.run(3);
    await notebook.run(2);
    await page.waitForTimeout(2_500);
    await expect(notebook.notice).toBeHidden();
  },
);
