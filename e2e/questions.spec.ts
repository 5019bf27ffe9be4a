import type { Page } from 'playwright';
import type { NotebookPage } from './harness/notebook-page.ts';
import { counts, openDialog } from './harness/replica-page.ts';
import { ready } from './harness/ready.ts';
import { frames, only } from './harness/routes.ts';
import { setBeforeRunning } from './harness/settings.ts';
import { expect, freshTest as test } from './harness/test.ts';
import { storedEvents } from './harness/stored-events.ts';

const RECOVERED = /Fixed in \d+/;
const LEFT = 'Clean Slate leaves that to you';
/** Longer than a question of Colab's own is waited for, in milliseconds. */
const LONG = 3_500;

const open = (page: Page, name: string) =>
  page.evaluate((dialog) => window.replica.openDialog(dialog), name);
const answers = (page: Page) => page.evaluate(() => window.replica.dialogAnswers ?? []);

/** Runs cells where Colab warns before each run. */
async function runAnyway(notebook: NotebookPage, ordinals: readonly number[]): Promise<void> {
  for (const ordinal of ordinals) {
    await notebook.cell(ordinal).locator('#run-button').click();
    await openDialog(notebook.page).locator('[dialogaction="cancel"]').click();
    await expect.poll(() => notebook.count(ordinal)).toBe(`[${ordinal}]`);
    await expect(notebook.cell(ordinal)).not.toHaveClass(/running|pending/);
  }
}

test('a question that comes for another reason, just after our press, is not answered', async ({
  notebook,
  page,
}) => {
  await notebook.failOnce({ break: only() });
  await notebook.pressRestart();
  await page.waitForTimeout(700);
  await open(page, 'delete-runtime');
  await expect(notebook.notice).toContainText(LEFT);
  await page.waitForTimeout(LONG);
  await expect(openDialog(page)).toHaveCount(1);
  expect(await answers(page)).toEqual([]);
});

for (const broken of ['', 'restart-and-run-all']) {
  test(`what Run all meets is never answered${broken && ', nor where it is pressed by us'}`, async ({
    notebook,
    page,
    extension,
  }) => {
    await setBeforeRunning(extension, 'off');
    await notebook.open('fails-once', { is: 'suspicious-code', break: broken });
    await runAnyway(notebook, [1, 2, 3]);
    await expect(notebook.notice).toContainText('_center');
    await notebook.pressRestart();
    const yes = openDialog(page).locator('[dialogaction="ok"]');
    await expect(yes).toHaveText(/Cancel execution/, { timeout: 30_000 });
    await expect(notebook.notice).toContainText(LEFT);
    await page.waitForTimeout(LONG);
    await expect(yes).toHaveText(/Cancel execution/);
    await openDialog(page).locator('[dialogaction="cancel"]').click();
    await expect(notebook.notice).toContainText(RECOVERED, { timeout: 90_000 });
  });
}

test('with the new dialogs: the restart is answered, and what pip has replaced is read', async ({
  notebook,
  page,
  extension,
}) => {
  await notebook.open('stale-memory', { is: 'new-dialogs' });
  await notebook.run(1);
  await notebook.run(2);
  await expect(page.locator('body > md-dialog[open]')).toHaveCount(1);
  await expect
    .poll(async () =>
      (await storedEvents(extension, 'sighted')).map(({ sighting }) => sighting.signature),
    )
    .toContain('previously-imported');
  await openDialog(page).locator('[dialogaction="cancel"]').click();
  await notebook.run(3);
  await expect(notebook.notice).toContainText('_center');
  await notebook.pressRestart();
  await expect(notebook.notice).toContainText(RECOVERED, { timeout: 90_000 });
});

test('of dialogs on one another the topmost is pointed at; both are waited for', async ({
  notebook,
  page,
}) => {
  await notebook.failOnce();
  await notebook.pressRestart();
  // Before, they would stand over the question that our own press has put there.
  await expect.poll(() => counts(page), { intervals: [20] }).toMatch(/^\[ \]/);
  await open(page, 'cannot-save');
  await open(page, 'trash');
  const top = 'body > mwc-dialog[open]:last-of-type > .content-area';
  await expect.poll(() => frames(page, top)).toBeLessThan(12);
  await expect(notebook.notice).toContainText(LEFT);
  // A dialog that still opens takes no click: a person presses again.
  await expect(async () => {
    await openDialog(page).last().locator('[dialogaction="cancel"]').click({ timeout: 1_000 });
    await expect(openDialog(page)).toHaveCount(1, { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await openDialog(page).locator('[dialogaction="cancel"]').click();
  await expect(notebook.notice).toContainText(RECOVERED, { timeout: 90_000 });
});

test('a captcha counts while it can be seen; "Stop" stays within reach beside a dialog', async ({
  notebook,
  page,
  extension,
}) => {
  await notebook.failOnce();
  await page.evaluate(() => window.replica.showCaptcha(true));
  // It lies over the page: the person reaches the notice by keyboard.
  const restart = notebook.notice.getByRole('button', { name: 'Restart and run all' });
  await restart.focus();
  await ready(restart);
  await page.keyboard.press('Enter');
  await expect(notebook.notice).toContainText(LEFT);
  await page.waitForTimeout(1_500);
  expect(await storedEvents(extension, 'route-tried')).toEqual([]);
  await open(page, 'cannot-save');
  await page.evaluate(() => window.replica.showCaptcha(false));
  const stop = notebook.notice.getByRole('button', { name: 'Stop' });
  await expect(stop).toBeVisible();
  // Colab's dialog hides all beside it from screen readers and from the keyboard.
  await expect(page.locator('.notebook-vertical')).toHaveAttribute('aria-hidden', 'true');
  await expect(notebook.notice).not.toHaveAttribute('aria-hidden', 'true');
  await expect(stop).not.toHaveAttribute('tabindex', '-1');
  await stop.click();
  await expect(notebook.notice).toContainText('You stopped the restart');
  await expect(openDialog(page)).toHaveCount(1);
});
