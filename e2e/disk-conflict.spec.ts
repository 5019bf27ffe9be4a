import type { Page } from 'playwright';
import type { NotebookPage } from './harness/notebook-page.ts';
import { withCells } from './harness/own-notebook.ts';
import { openPopup } from './harness/popup.ts';
import { expect, freshTest } from './harness/test.ts';

/** Chooses an entry of Colab's Runtime menu, and says yes to its dialog. */
async function choose(page: Page, command: string): Promise<void> {
  await page.locator('#runtime-menu-button').click();
  await page.locator(`#runtime-menu [command="${command}"]`).click();
  await page.locator('mwc-dialog[open] [dialogaction="ok"]').click();
  await expect(page.locator('mwc-dialog')).toHaveCount(0);
}

const INSTALL = '!pip install --no-deps scipy==1.10.0';

/** Another notebook on the runtime puts a SciPy for NumPy 1 on its disk, which this one then meets. */
async function meet(
  notebook: NotebookPage,
  page: Page,
  query: Record<string, string> = {},
): Promise<void> {
  await withCells(page, [INSTALL]);
  await notebook.open('healthy', query);
  await notebook.run(1);
  await withCells(page, ['import scipy.linalg']);
  await notebook.open('disk-conflict', query);
  await notebook.run(1);
}

freshTest(
  'a SciPy for NumPy 1 that the notebook itself installs: its versions first, for a new runtime would get the same',
  async ({ notebook, page }) => {
    freshTest.setTimeout(240_000);
    await notebook.open('disk-conflict');
    await notebook.run(1);
    await notebook.run(2);
    await expect(notebook.notice).toContainText('was built for another NumPy');
    await expect(notebook.notice).toContainText(
      'Cell !pip install --no-deps scipy==1.10.0 installed it',
    );
    await expect(notebook.notice).toContainText(
      'Change the versions that cell !pip install --no-deps scipy==1.10.0 installs',
    );
    await notebook.notice.locator('summary').first().click();
    await expect(notebook.notice).toContainText('Restarting: the problem is on the disk');
    await expect(notebook.notice).toContainText(
      'Deleting the runtime: cell !pip install --no-deps scipy==1.10.0 would cause the same',
    );

    await choose(page, 'restart');
    await expect(notebook.notice).toContainText(/Run cell .+ again/);
    await notebook.run(2);
    await expect(notebook.notice).toContainText(
      'Change the versions that cell !pip install --no-deps scipy==1.10.0 installs',
    );
    await notebook.ignore();
    await expect(notebook.notice).toBeHidden();

    await choose(page, 'powerwash-current-vm');
    await notebook.run(3);
    await notebook.run(2);
    await page.waitForTimeout(2_500);
    await expect(notebook.notice).toBeHidden();
  },
);

freshTest(
  'a SciPy for NumPy 1 that another notebook left: a restart does not cure it, and a new runtime does',
  async ({ notebook, page, extension }) => {
    freshTest.setTimeout(240_000);
    await meet(notebook, page);
    await expect(notebook.notice).toContainText('was built for another NumPy');
    await expect(notebook.notice).toContainText('Disconnect and delete runtime');
    await expect(notebook.notice).toContainText('Restarting: the problem is on the disk');

    const spotlight = page.locator('clean-slate-spotlight');
    const answer = (action: string) => page.locator(`mwc-dialog[open] [dialogaction="${action}"]`);
    await notebook.notice.getByRole('button', { name: 'Delete runtime…' }).click();
    await expect(notebook.notice).toContainText('is up to you');
    await expect(spotlight).toHaveCount(1);
    await expect(answer('ok')).toHaveCount(1);
    await notebook.notice.getByRole('button', { name: 'Stop' }).click();
    await expect(spotlight).toHaveCount(0);
    await answer('cancel').click();

    await choose(page, 'restart');
    await expect(notebook.notice).toContainText(/Run cell .+ again/);
    await notebook.run(1);
    await expect(notebook.notice).toContainText('failed in the same way after a restart');
    // No cell is named: the one that failed installs nothing.
    await expect(notebook.notice).toContainText('Change the versions this notebook installs');
    await notebook.ignore();
    await expect(notebook.notice).toBeHidden();
    const popup = await openPopup(extension);
    const text = () => popup.evaluate<string>('document.body.textContent');
    await expect.poll(text).toContain('Delete runtime…');
    await popup.click('button.primary');
    await expect(spotlight).toHaveCount(1);
    await expect(notebook.notice).toContainText('is up to you');

    await answer('ok').click();
    await expect(spotlight).toHaveCount(0);
    await notebook.run(1);
    await page.waitForTimeout(2_500);
    await expect(notebook.notice).toBeHidden();
  },
);

freshTest(
  "the same on the person's own Jupyter server: a fresh environment, and nothing of deleting",
  async ({ notebook, page, extension }) => {
    freshTest.setTimeout(240_000);
    await meet(notebook, page, { runtime: 'local' });
    await expect(notebook.notice).toContainText('make a new Python environment');
    await notebook.notice.locator('summary').first().click();
    await expect(notebook.notice).toContainText('Restarting: the problem is on the disk');
    await expect(notebook.notice).toContainText('Disconnecting: Colab deletes nothing');
    await expect(notebook.notice).toContainText('a gamble');
    await expect(notebook.notice).not.toContainText('delete runtime');
    await expect(notebook.notice.locator('button.primary')).toHaveCount(0);
    await page.screenshot({ path: 'artifacts/local-conflict.png' });
    const popup = await openPopup(extension);
    const text = () => popup.evaluate<string>('document.body.textContent');
    await expect.poll(text).toContain('make a new Python environment');
    expect(await text()).not.toContain('delete runtime');
  },
);
