import type { Page } from 'playwright';
import { ownPage } from './harness/browser.ts';
import type { NotebookPage } from './harness/notebook-page.ts';
import { setBeforeRunning } from './harness/settings.ts';
import { expect, freshTest } from './harness/test.ts';

const RECOVERED = /Fixed in \d+/;

const questionOn = (page: Page) => page.getByRole('alertdialog');
const press = (page: Page, name: string) => questionOn(page).getByRole('button', { name }).click();

const runButton = (notebook: NotebookPage, ordinal: number) =>
  notebook.cell(ordinal).locator('#run-button');

/** Puts the caret into a cell. */
async function edit(notebook: NotebookPage, ordinal: number): Promise<void> {
  const editor = notebook.cell(ordinal).locator('.inputarea .editor').first();
  const input = editor.locator('textarea, .native-edit-context').first();
  await expect(async () => {
    // The notebook may move from under a click, as it makes room for the notice.
    await editor.click();
    await expect(input).toBeFocused({ timeout: 5_000 });
  }).toPass();
}

/** Cancels the question, and sees that it was asked and that nothing has run. */
async function expectAsked(notebook: NotebookPage, page: Page, act: () => Promise<unknown>) {
  const before = await notebook.count(3);
  await act();
  await expect(questionOn(page)).toBeVisible();
  await press(page, 'Cancel');
  await expect(questionOn(page)).toHaveCount(0);
  await page.waitForTimeout(300);
  expect(await notebook.count(3)).toBe(before);
  expect(await page.locator('.cell.code.pending, .cell.code.running').count()).toBe(0);
}

freshTest('every way to run is asked about; run anyway runs once', async ({ notebook, page }) => {
  await notebook.failOnce();
  await expectAsked(notebook, page, () => runButton(notebook, 3).click());
  await expectAsked(notebook, page, () => runButton(notebook, 3).dblclick());

  await edit(notebook, 3);
  for (const keys of ['Control+Enter', 'Shift+Enter', 'Alt+Enter', 'Control+F8', 'Control+F9']) {
    await expectAsked(notebook, page, () => page.keyboard.press(keys));
  }
  await expectAsked(notebook, page, () => page.locator('#toolbar-run-button').click());
  await expectAsked(notebook, page, async () => {
    await page.locator('#toolbar-run-button-more-actions').click();
    await page.locator('md-menu-item[command="runafter"]').click();
  });
  await expectAsked(notebook, page, async () => {
    await page.locator('#runtime-menu-button').click();
    await page.locator('#runtime-menu [command="runbefore"]').click({ noWaitAfter: true });
  });

  await edit(notebook, 3);
  await page.keyboard.press('Control+Enter');
  await page.screenshot({ path: 'artifacts/question.png' });
  // Neither the page's shortcuts nor an answer that nobody chose.
  for (const keys of ['Control+Enter', 'Shift+Enter', 'Control+F9'])
    await page.keyboard.press(keys);
  await expect(questionOn(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(questionOn(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.closest('.cell')?.id)).toBe(
    await notebook.cell(3).getAttribute('id'),
  );

  const before = Number(/\d+/.exec((await notebook.count(3)) ?? '')?.[0]);
  await page.keyboard.press('Control+Enter');
  await press(page, 'Run anyway');
  await expect.poll(() => notebook.count(3)).toBe(`[${before + 1}]`);
  await expect(notebook.cell(3)).toHaveClass(/focused/);
  await notebook.run(3);
  expect(await notebook.count(3)).toBe(`[${before + 2}]`);
  await expect(questionOn(page)).toHaveCount(0);
});

freshTest('run anyway goes on to the next cell after Shift+Enter', async ({ notebook, page }) => {
  await notebook.open('fails-again');
  await notebook.run(1);
  await expect(notebook.notice).toBeVisible();
  await edit(notebook, 1);
  await page.keyboard.press('Shift+Enter');
  await press(page, 'Run anyway');
  await expect.poll(() => notebook.count(1)).toBe('[2]');
  await expect(notebook.cell(2)).toHaveClass(/focused/);
});

freshTest('a run by the Runtime menu is carried out once', async ({ notebook, page }) => {
  await notebook.failOnce();
  await edit(notebook, 3);
  await page.locator('#runtime-menu-button').click();
  await page.locator('#runtime-menu [command="runbefore"]').click({ noWaitAfter: true });
  await press(page, 'Run anyway');
  await expect.poll(() => notebook.count(1)).toBe('[4]');
  await expect.poll(() => notebook.count(2), { timeout: 60_000 }).toBe('[5]');
});

freshTest('text, interrupts and scripts are never held up', async ({ notebook, page }) => {
  await notebook.failOnce();
  await edit(notebook, 4);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('import time; time.sleep(90)');

  await page.locator('.cell.text').first().click();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(300);
  await expect(questionOn(page)).toHaveCount(0);

  await runButton(notebook, 4).evaluate((button: HTMLElement) => button.click());
  await expect(notebook.cell(4)).toHaveClass(/running/);
  await expect(questionOn(page)).toHaveCount(0);
  await runButton(notebook, 4).click();
  await expect(notebook.cell(4)).not.toHaveClass(/running/);
  await expect(questionOn(page)).toHaveCount(0);
});

freshTest('the first button restarts and runs all', async ({ notebook, page }) => {
  await notebook.failOnce();
  await runButton(notebook, 3).click();
  await press(page, 'Restart and run all');
  await expect(questionOn(page)).toHaveCount(0);
  await page.mouse.move(640, 16);
  await expect(notebook.notice).toContainText(RECOVERED, { timeout: 90_000 });
});

freshTest(
  'off never asks, and a check that fails lets the run through',
  async ({ notebook, page, extension }) => {
    await notebook.failOnce();
    const ours = await extension.contentWorld(page);
    await ours.evaluate(
      'void (HTMLDialogElement.prototype.showModal = () => { throw new Error("broken"); })',
    );
    await notebook.run(3);
    await expect(page.locator('clean-slate-question')).toHaveCount(0);

    await ours.evaluate('delete HTMLDialogElement.prototype.showModal');
    await setBeforeRunning(extension, 'off');
    await page.waitForTimeout(500);
    await notebook.run(3);
    await expect(page.locator('clean-slate-question')).toHaveCount(0);
  },
);

freshTest('strict counts down to the restart', async ({ notebook, page, extension }) => {
  const options = await extension.context.newPage();
  await options.goto(ownPage(extension, 'options'));
  await expect(options.getByRole('radio', { name: 'Ask when NumPy' })).toBeChecked();
  await options.getByRole('radio', { name: 'Strict' }).check();
  await expect(options.getByRole('status')).toHaveText('Saved');
  await options.reload();
  await expect(options.getByRole('radio', { name: 'Strict' })).toBeChecked();
  await options.close();
  await notebook.open('stale-memory');
  await notebook.run(1);
  await notebook.install(2);
  await expectAsked(notebook, page, () => runButton(notebook, 3).click());
  await runButton(notebook, 3).click();
  await press(page, 'Run anyway');
  await expect(notebook.notice).toContainText('_center');

  await runButton(notebook, 3).click();
  await expect(questionOn(page)).toContainText(/Restart in [78] s/);
  // Also where next to nothing of the question fits into the window.
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 256 });
  const stop = questionOn(page).getByRole('button', { name: 'Stop countdown' });
  await expect(stop).toBeInViewport({ ratio: 1 });
  if (size) await page.setViewportSize(size);
  await press(page, 'Stop countdown');
  await page.waitForTimeout(1_500);
  await expect(questionOn(page)).not.toContainText('Restart in');
  await press(page, 'Cancel');

  await expectAsked(notebook, page, () => runButton(notebook, 3).click());
  await runButton(notebook, 3).click();
  await expect(questionOn(page)).toHaveCount(0, { timeout: 15_000 });
  await page.mouse.move(640, 16);
  await expect(notebook.notice).toContainText(RECOVERED, { timeout: 90_000 });
});

freshTest(
  "the person's own shortcuts are asked about, once Colab's menu has shown them; the old ones are not",
  async ({ notebook, page }) => {
    await notebook.failOnce({ keys: 'runall:Ctrl+Alt+R' });
    await page.locator('#runtime-menu-button').click();
    await expect(page.locator('#runtime-menu .goog-menuitem-accel').first()).toBeVisible();
    await page.keyboard.press('Escape');
    const question = page.locator('clean-slate-question');
    await page.keyboard.press('Control+F9');
    await page.waitForTimeout(500);
    await expect(question).toHaveCount(0);
    await page.keyboard.press('Control+Alt+r');
    await expect(question).toHaveCount(1);
    expect(await page.locator('.cell.running, .cell.pending').count()).toBe(0);
  },
);
