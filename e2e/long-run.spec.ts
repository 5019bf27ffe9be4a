import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { ExtensionBrowser } from './harness/browser.ts';
import { chooseRestart } from './harness/colab-menu.ts';
import { Killer } from './harness/kills.ts';
import { NotebookPage } from './harness/notebook-page.ts';
import { withCells } from './harness/own-notebook.ts';
import { openPopup } from './harness/popup.ts';
import { setBeforeRunning } from './harness/settings.ts';
import { storedEvents } from './harness/stored-events.ts';
import { expect, freshTest } from './harness/test.ts';
import { inWorker } from './harness/worker.ts';
import { FAILS } from './siege/cells.ts';

const LONG = /Cell “import os, time” has been running for 3 h [23] min/;
const WAITING = 'Waiting for cell “import os, time” to finish, then restarting';
const OTHERS = 'Waiting for the last cells to finish, then restarting';

/** A cell that runs until it is let go, and what lets it go. */
async function longCell(): Promise<{ source: string; end(): Promise<void> }> {
  const file = join(await mkdtemp(join(tmpdir(), 'long-run-')), 'end');
  const source = `import os, time\nwhile not os.path.exists(${JSON.stringify(file)}): time.sleep(0.05)`;
  return { source, end: () => writeFile(file, '') };
}

/** For the background it is three hours later; a page that is looked at again asks what that means. */
async function letHoursPass(page: Page, extension: ExtensionBrowser): Promise<void> {
  await inWorker(
    extension,
    `void (Date.now = ((now) => () => now() + 10_930_000)(Date.now.bind(Date)))`,
  );
  await page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
}

interface LongRun {
  /** All cells of the notebook. */
  cells: string[];
  end(): Promise<void>;
}

/** NumPy has failed in the first cell, and the second has run for hours. */
async function runLong(notebook: NotebookPage, extension: ExtensionBrowser): Promise<LongRun> {
  await setBeforeRunning(extension, 'off');
  const { source, end } = await longCell();
  const cells = [FAILS, source, 'print(1)'];
  await withCells(notebook.page, cells);
  await notebook.open('healthy');
  await notebook.run(1);
  await expect(notebook.notice).toContainText('_center');
  await notebook.cell(2).locator('#run-button').click();
  await expect.poll(() => storedEvents(extension, 'run-started')).toHaveLength(2);
  await letHoursPass(notebook.page, extension);
  await expect(notebook.notice.getByRole('heading')).toHaveText(LONG);
  return { cells, end };
}

const press = (notebook: NotebookPage, name: string) =>
  notebook.notice.getByRole('button', { name }).click();

const sessions = async (extension: ExtensionBrowser) =>
  (await storedEvents(extension, 'session-started')).length;

freshTest(
  'a long run leads the notice, and nothing counts down; a restart that waits for it can be called off, and comes when nothing runs',
  async ({ notebook, page, extension }) => {
    freshTest.setTimeout(240_000);
    const { end } = await runLong(notebook, extension);
    const buttons = notebook.notice.locator('.actions button');
    await expect(buttons.nth(0)).toHaveText('Wait, then restart');
    await expect(buttons.nth(1)).toHaveText('Restart and run all now');
    await expect(notebook.notice).toContainText('Its results so far may be wrong.');
    await expect(notebook.notice).toContainText('Restarting now stops cell import os, time.');
    // What grows is read out by nobody.
    for (const role of ['alert', 'status']) {
      await expect(notebook.notice.locator(`[role=${role}]`).first()).not.toContainText('3 h');
    }

    await setBeforeRunning(extension, 'strict');
    await notebook.cell(3).locator('#run-button').click();
    const question = page.getByRole('alertdialog');
    await expect(question.getByRole('button', { name: 'Wait, then restart' })).toBeVisible();
    await expect(question).not.toContainText('Restart in');
    await question.getByRole('button', { name: 'Cancel' }).click();
    await setBeforeRunning(extension, 'off');

    await press(notebook, 'Wait, then restart');
    await expect(notebook.notice).toContainText(WAITING);
    await press(notebook, "Don't restart");
    await expect(notebook.notice.getByRole('heading')).toHaveText(LONG);
    await expect(notebook.notice).toContainText('You stopped the restart');
    expect(await storedEvents(extension, 'remedy-ended')).toMatchObject([{ outcome: 'stopped' }]);

    await press(notebook, 'Wait, then restart');
    await expect(notebook.notice).toContainText(WAITING);
    const popup = await openPopup(extension);
    await expect.poll(() => popup.evaluate<string>('document.body.innerText')).toContain(WAITING);
    await popup.close();

    // What is queued is waited for, too.
    const more = await longCell();
    await notebook.cell(3).locator('.editor').first().click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(more.source);
    await notebook.cell(3).locator('#run-button').click();
    await end();
    await expect(notebook.notice).toContainText(OTHERS);
    expect(await sessions(extension)).toBe(0);
    await more.end();
    await expect(notebook.notice).toContainText(/Run cell .+ again/, { timeout: 60_000 });
    expect(await sessions(extension)).toBe(1);
    // It restarts, and runs nothing.
    await expect.poll(() => notebook.count(2)).toBe('[ ]');
    expect(await storedEvents(extension, 'run-all-started')).toEqual([]);
  },
);

freshTest(
  'a restart that waits goes on after a reload, an end of the background and the end of its tab, and comes once',
  async ({ notebook, page, extension }) => {
    freshTest.setTimeout(240_000);
    const { cells, end } = await runLong(notebook, extension);
    await press(notebook, 'Wait, then restart');
    await expect(notebook.notice).toContainText(WAITING);
    await new Killer(extension).kill();
    await page.reload();
    await expect(notebook.notice).toContainText(WAITING, { timeout: 30_000 });
    await expect.poll(() => storedEvents(extension, 'run-started')).toHaveLength(3);

    const other = new NotebookPage(await extension.context.newPage());
    await withCells(other.page, cells);
    await other.open('healthy');
    await expect(other.notice).toContainText(WAITING, { timeout: 30_000 });
    await page.close();
    const owner = async () => (await storedEvents(extension, 'remedy-started')).at(-1)?.tab;
    const [first] = await storedEvents(extension, 'remedy-started');
    await expect.poll(owner).not.toBe(first?.tab);
    expect(await sessions(extension)).toBe(0);
    await new Killer(extension).kill();

    await end();
    await expect(other.notice).toContainText(/Run cell .+ again/, { timeout: 60_000 });
    expect(await sessions(extension)).toBe(1);
    const begun = (await storedEvents(extension, 'remedy-started')).filter(({ waits }) => !waits);
    expect(begun).toMatchObject([{ remedy: 'restart' }]);
    expect(await storedEvents(extension, 'remedy-ended')).toEqual([]);
  },
);

freshTest(
  'a cell that ends while no page is there: the restart comes when one is back',
  async ({ notebook, page, extension }) => {
    freshTest.setTimeout(240_000);
    const { end } = await runLong(notebook, extension);
    await press(notebook, 'Wait, then restart');
    await expect(notebook.notice).toContainText(WAITING);
    await page.goto('about:blank');
    await end();
    await notebook.open('healthy');
    await expect(notebook.notice).toContainText(/Run cell .+ again/, { timeout: 60_000 });
    expect(await sessions(extension)).toBe(1);
  },
);

freshTest('a restart from elsewhere ends the waiting', async ({ notebook, page, extension }) => {
  freshTest.setTimeout(240_000);
  await runLong(notebook, extension);
  await press(notebook, 'Wait, then restart');
  await expect(notebook.notice).toContainText(WAITING);
  await chooseRestart(page);
  await expect(notebook.notice).toContainText(/Run cell .+ again/, { timeout: 60_000 });
  // Longer than it is waited for rest.
  await page.waitForTimeout(6_000);
  expect(await sessions(extension)).toBe(1);
  expect(await storedEvents(extension, 'remedy-started')).toHaveLength(1);
});
