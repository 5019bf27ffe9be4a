import type { Page } from 'playwright';
import type { ExtensionBrowser } from './harness/browser.ts';
import { chooseRestart } from './harness/colab-menu.ts';
import { NotebookPage } from './harness/notebook-page.ts';
import { openDialog } from './harness/replica-page.ts';
import { disconnect, frames, only, reconnect } from './harness/routes.ts';
import { setSettings } from './harness/settings.ts';
import { inWorker } from './harness/worker.ts';
import { storedEvents } from './harness/stored-events.ts';
import { expect, freshTest } from './harness/test.ts';

const RECOVERED = /Fixed in \d+/;
const INTERRUPTED = 'The restart was interrupted';

const press = (page: Page, selector: string) => page.locator(selector).click();

const outcomes = async (extension: ExtensionBrowser) =>
  (await storedEvents(extension, 'remedy-ended')).map(({ outcome }) => outcome);

freshTest(
  'a restart that a reload interrupts, at any moment, is reported as that and can be started again; a tab that is closed, too',
  async ({ notebook, page, extension }) => {
    freshTest.setTimeout(180_000);
    // Colab never answers: whatever is waited for, the page goes in it.
    await notebook.failOnce({ break: 'deaf' });
    for (const wait of [0, 600]) {
      await notebook.pressRestart();
      await page.waitForTimeout(wait);
      await page.reload();
      await expect(notebook.notice).toContainText('_center', { timeout: 30_000 });
      await expect(notebook.notice).not.toContainText('Restarting…');
    }
    await expect(notebook.notice).toContainText(INTERRUPTED);
    await notebook.pressRestart();
    await expect(notebook.notice).toContainText('Restarting…');

    // The same notebook in another tab shows it; the one that carries it out is closed.
    const other = new NotebookPage(await extension.context.newPage());
    await other.open('fails-once');
    await expect(other.notice).toContainText('Restarting…', { timeout: 30_000 });
    await page.close();
    await expect(other.notice).toContainText(INTERRUPTED);
    await other.pressRestart();
    await expect(other.notice).toContainText(RECOVERED, { timeout: 90_000 });
    await expect.poll(() => storedEvents(extension, 'rested')).toHaveLength(1);
    expect(new Set(await outcomes(extension))).toEqual(new Set(['interrupted']));
  },
);

freshTest(
  'the guide goes on after a reload; another tab can stop it; another command that is chosen in it ends it',
  async ({ notebook, page, extension }) => {
    freshTest.setTimeout(180_000);
    await notebook.failOnce({ break: only() });
    await notebook.pressRestart();
    const atMenu = () =>
      expect.poll(() => frames(page, '#runtime-menu-button'), { timeout: 30_000 });
    await atMenu().toBeLessThan(12);
    await page.reload();
    await atMenu().toBeLessThan(12);
    await expect(notebook.notice).toContainText('Your turn: one click in Colab');
    expect(await outcomes(extension)).toEqual([]);

    const other = new NotebookPage(await extension.context.newPage());
    await other.open('fails-once');
    await expect(other.notice).toContainText('Restarting…', { timeout: 30_000 });
    await other.notice.getByRole('button', { name: 'Stop' }).click();
    await expect(other.notice).toContainText('You stopped the restart');
    await page.bringToFront();
    await expect(page.locator('clean-slate-spotlight')).toHaveCount(0);
    await expect(notebook.notice).toContainText('You stopped the restart');
    await other.page.close();

    await notebook.pressRestart();
    await atMenu().toBeLessThan(12);
    await chooseRestart(page);
    await expect(notebook.notice).toContainText(/Run cell .+ again/, { timeout: 30_000 });
    await expect(notebook.notice.getByRole('button', { name: 'Stop' })).toHaveCount(0);
    expect(await storedEvents(extension, 'rested')).toMatchObject([{ ran: 0 }]);
    expect(await outcomes(extension)).toEqual(['stopped']);
  },
);

freshTest(
  'a reload while the cells run again changes nothing; a lost connection and another kernel are reported',
  async ({ notebook, page, extension, replica }) => {
    freshTest.setTimeout(180_000);
    await setSettings(extension, { beforeRunning: 'off' });
    await notebook.open('long-cell');
    await notebook.run(1);
    await notebook.install(2);
    await notebook.run(4);
    await expect(notebook.notice).toContainText('_center');
    await notebook.pressRestart();
    await expect(notebook.notice).toContainText('Run all cells: 2 of 4 done', { timeout: 90_000 });
    await page.reload();
    await expect(notebook.notice).toContainText('Run all cells', { timeout: 30_000 });
    await expect(notebook.notice.getByRole('button', { name: 'Stop' })).toBeVisible();
    expect(await outcomes(extension)).toEqual([]);
    await disconnect(page);
    await expect(notebook.notice).toContainText(/Run cell .+ again/);
    await expect(notebook.notice).toContainText('Colab is disconnected');
    await expect(notebook.notice.getByRole('button', { name: 'Stop' })).toHaveCount(0);
    // By the time that the page is connected the kernel is another one.
    await replica.endKernel();
    await reconnect(page);
    await expect(notebook.notice).not.toContainText('Colab is disconnected');
    await notebook.run(1);
    await expect(notebook.notice).toContainText(/Run cell .+ again/);
    await expect(notebook.notice.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  },
);

freshTest(
  "Colab's own question survives a reload as the guide; one that was open before our click does not, and that is reported",
  async ({ notebook, page, extension }) => {
    freshTest.setTimeout(180_000);
    await setSettings(extension, { answerDialog: false });
    await notebook.failOnce();
    // What was open before is the person's to answer, and our command waits for it.
    await page.evaluate(() => window.replica.openDialog('delete-runtime'));
    // The popup is within reach then.
    await inWorker(
      extension,
      `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
        chrome.tabs.sendMessage(tab.id, { type: 'start', command: 'restart-and-run-all' }))`,
    );
    await expect(notebook.notice).toContainText('Answer as you like');
    await page.reload();
    await expect(notebook.notice).toContainText(INTERRUPTED, { timeout: 30_000 });
    expect(await outcomes(extension)).toEqual(['interrupted']);

    await notebook.pressRestart();
    await expect(openDialog(page)).toHaveCount(1);
    await expect(notebook.notice).toContainText('Your turn: one click in Colab');
    await page.reload();
    await expect
      .poll(() => frames(page, '#runtime-menu-button'), { timeout: 30_000 })
      .toBeLessThan(12);
    await press(page, '#runtime-menu-button');
    await press(page, '#runtime-menu [command="restart-and-run-all"]');
    await openDialog(page).locator('[dialogaction="ok"]').click();
    await expect(notebook.notice).toContainText(RECOVERED, { timeout: 90_000 });
    expect(await outcomes(extension)).toEqual(['interrupted']);
  },
);

freshTest(
  'the runtime deleted from elsewhere, while the person is led and while cells run: each ends with the next runtime',
  async ({ notebook, page, extension, replica }) => {
    freshTest.setTimeout(180_000);
    await setSettings(extension, { beforeRunning: 'off' });
    const runtimes = async () => (await storedEvents(extension, 'opened')).length;
    /** A press while the page still tries to reach the VM that is gone has no effect. */
    const getAnother = () =>
      expect(async () => {
        await reconnect(page);
        await expect(notebook.notice).toHaveCount(0, { timeout: 5_000 });
      }).toPass({ timeout: 30_000 });

    await notebook.failOnce({ break: only() });
    await notebook.pressRestart();
    const spotlight = page.locator('clean-slate-spotlight');
    await expect(spotlight).toHaveCount(1, { timeout: 30_000 });
    await replica.deleteRuntimes();
    await expect(notebook.notice).toContainText('No runtime is connected');
    expect(await outcomes(extension)).toEqual([]);
    await getAnother();
    await expect(spotlight).toHaveCount(0);
    await expect.poll(() => outcomes(extension)).toEqual(['interrupted']);
    expect(await runtimes()).toBe(2);
    await notebook.run(1);
    await expect(notebook.notice).toHaveCount(0);

    await notebook.open('long-cell');
    await notebook.run(1);
    await notebook.install(2);
    await notebook.run(4);
    await expect(notebook.notice).toContainText('_center');
    await notebook.pressRestart();
    await expect(notebook.notice).toContainText('Run all cells: 2 of 4 done', { timeout: 90_000 });
    await disconnect(page);
    await expect(notebook.notice).toContainText(/Run cell .+ again/);
    await expect(notebook.notice).toContainText('Colab is disconnected');
    await replica.deleteRuntimes();
    await getAnother();
    await expect.poll(() => outcomes(extension)).toEqual(['interrupted', 'interrupted']);
  },
);
