import { openPopup } from './harness/popup.ts';
import { storedEvents } from './harness/stored-events.ts';
import { expect, freshTest } from './harness/test.ts';
import { inWorker } from './harness/worker.ts';
import { setBeforeRunning } from './harness/settings.ts';

freshTest(
  'what is ignored comes back by "Show again", on the page and in the popup; "Not now" asks again at the next failure',
  async ({ notebook, page, extension }) => {
    freshTest.setTimeout(180_000);
    await notebook.failOnce();
    const { notice } = notebook;
    const showAgain = notice.getByRole('button', { name: 'Show again' });

    await notebook.choose('Ignore for this session');
    await expect(notice).toContainText('Ignored until the session restarts');
    await showAgain.click();
    await expect(notice).toContainText('_center');

    await notebook.ignore();
    await page.reload();
    await page.locator('clean-slate-marker').first().waitFor({ state: 'attached' });
    await expect(notice).toHaveCount(0);
    const popup = await openPopup(extension);
    await expect.poll(() => popup.evaluate('document.body.innerText')).toContain('Show again');
    await popup.click('.put-aside button');
    await expect(notice).toContainText('_center');
    await popup.close();

    await notice.getByRole('button', { name: 'Not now' }).click();
    await page.mouse.move(640, 16);
    await expect(notice).toContainText('Closed until the next cell fails');
    await expect(notice).toHaveCount(0, { timeout: 20_000 });
    // No question holds up the run that follows.
    await notebook.run(3);
    await expect(notice).toContainText('_center');
    expect((await storedEvents(extension, 'brought-back')).length).toBe(2);
  },
);

freshTest(
  'a muted notebook shows nothing by itself, after a reload either, until it is unmuted',
  async ({ notebook, page, extension }) => {
    freshTest.setTimeout(180_000);
    await notebook.failOnce();
    await notebook.choose('Mute in this notebook');
    await expect(notebook.notice).toContainText('Muted in this notebook');
    await expect(page.locator('clean-slate-marker')).toHaveCount(0);
    await setBeforeRunning(extension, 'strict');
    await page.reload();
    await notebook.cell(1).locator('#run-button').waitFor();
    await notebook.run(3);
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await expect(notebook.notice).toHaveCount(0);
    const stored = await inWorker(extension, "chrome.storage.local.get('muted')");
    expect(stored).toMatchObject({ muted: [{ notebook: 'drive/fails-once' }] });

    const popup = await openPopup(extension);
    await expect.poll(() => popup.evaluate('document.body.innerText')).toContain('Unmute');
    await popup.click('.put-aside button');
    await expect(notebook.notice).toContainText('_center');
    await popup.close();
  },
);
