import type { Page } from 'playwright';
import { openDialog, openReplica } from '../harness/replica-page.ts';
import { expect, replicaTest as test } from '../harness/replica-test.ts';

/** What is within the Tab key's reach in the run buttons, and how the notebook is marked. */
const reach = (page: Page) =>
  page.evaluate(() => {
    const notebook = document.querySelector('.notebook-vertical')!;
    return {
      inert: notebook.hasAttribute('inert'),
      hidden: notebook.getAttribute('aria-hidden'),
      overflow: document.body.style.overflow,
      buttons: [...document.querySelectorAll('.cell.code colab-run-button')].map((button) =>
        button.shadowRoot!.querySelector('button')!.getAttribute('tabindex'),
      ),
    };
  });

const answers = (page: Page) => page.evaluate(() => window.replica.dialogAnswers);

const free = { inert: false, hidden: null, overflow: '', buttons: Array(5).fill(null) };
const held = { inert: true, hidden: 'true', overflow: 'hidden', buttons: Array(5).fill('-1') };

test('an mwc-dialog hides all beside it until the last one is answered', async ({ page }) => {
  await openReplica(page, 'fails-once');
  expect(await reach(page)).toEqual(free);
  const isThere = await page.evaluate(() => {
    window.replica.openDialog('delete-runtime');
    const dialog = document.querySelector('body > mwc-dialog.yes-no-dialog');
    return { exists: dialog !== null, open: dialog?.hasAttribute('open') };
  });
  expect(isThere).toEqual({ exists: true, open: false });
  const dialog = openDialog(page);
  await expect(dialog).toHaveClass('yes-no-dialog');
  await expect.poll(() => reach(page)).toEqual(held);
  expect(await dialog.textContent()).not.toContain('Disconnect and delete runtime');
  await expect(dialog.locator('h2#title')).toHaveText('Disconnect and delete runtime');
  await page.mouse.click(5, 400);

  await page.evaluate(() => window.replica.openDialog('too-many-sessions'));
  await expect(dialog).toHaveCount(2);
  await expect.poll(() => dialog.first().getAttribute('inert')).toBe('');
  await dialog.last().locator('[dialogaction="cancel"]').click();
  await expect(dialog).toHaveCount(1);
  await expect.poll(() => reach(page)).toMatchObject({ inert: true, buttons: held.buttons });
  await dialog.locator('[dialogaction="ok"]').click();
  await expect(page.locator('mwc-dialog')).toHaveCount(0);
  await expect.poll(() => reach(page)).toEqual(free);
  expect(await answers(page)).toEqual([
    { name: 'too-many-sessions', ok: false },
    { name: 'delete-runtime', ok: true },
  ]);
});

test('what an extension frees from the dialog is free, shadow roots and all', async ({ page }) => {
  await openReplica(page, 'fails-once');
  await page.evaluate(() => {
    const host = document.createElement('some-notice');
    host.attachShadow({ mode: 'open' }).append(document.createElement('button'));
    document.body.append(host);
    window.replica.openDialog('restart');
  });
  const state = () =>
    page.evaluate(() => {
      const host = document.querySelector('some-notice')!;
      const button = host.shadowRoot!.querySelector('button')!;
      return [host.hasAttribute('inert'), host.ariaHidden, button.getAttribute('tabindex')];
    });
  await expect.poll(state).toEqual([true, 'true', '-1']);
  await page.evaluate(() => document.querySelector('some-notice')!.removeAttribute('inert'));
  await expect.poll(state).toEqual([false, null, null]);
});

test('the new dialogs are md-dialogs, with the same answers', async ({ page }) => {
  await openReplica(page, 'fails-once', { is: 'new-dialogs' });
  expect(await page.evaluate(() => window.colabExperiments.dialog_ui_refresh)).toBe(true);
  await page.evaluate(() => window.replica.openDialog('restart-and-run-all'));
  const dialog = page.locator('body > md-dialog.yes-no-dialog[open][type="alert"]');
  await expect(dialog.locator('> [slot="headline"]')).toHaveText('Restart and run all');
  await expect(dialog.locator('> form#dialog-form[slot="content"]')).toContainText('all local');
  await page.mouse.click(5, 400);
  await page.evaluate(() => window.replica.openDialog('restart'));
  await expect(dialog).toHaveCount(2);
  await dialog.last().locator('md-text-button[dialogaction="cancel"][value="cancel"]').click();
  await expect(page.locator('md-dialog')).toHaveCount(1);
  await dialog.locator('md-filled-button[dialogaction="ok"][value="ok"]').click();
  await expect(page.locator('md-dialog')).toHaveCount(0);
  expect(await answers(page)).toEqual([
    { name: 'restart', ok: false },
    { name: 'restart-and-run-all', ok: true },
  ]);
});

test('a suspicious code is asked about before cells wait, and skipped when asked to', async ({
  page,
}) => {
  await openReplica(page, 'fails-once', { is: 'suspicious-code' });
  const runAll = page.locator('#toolbar-run-button');
  const busy = page.locator('.cell.pending, .cell.running');
  await runAll.click();
  await expect(openDialog(page).locator('[dialogaction="ok"]')).toHaveText('Cancel execution');
  await expect(busy).toHaveCount(0);
  await openDialog(page).locator('[dialogaction="ok"]').click();
  await expect(page.locator('mwc-dialog')).toHaveCount(0);
  await expect(busy).toHaveCount(0);

  await runAll.click();
  await openDialog(page).locator('mwc-formfield label').click();
  await openDialog(page).locator('[dialogaction="ok"]').click();
  await runAll.click();
  await expect(busy.first()).toBeVisible();
  await expect(page.locator('mwc-dialog')).toHaveCount(0);
});

test('a foreign notebook is asked about once, while its cells wait, after a second', async ({
  page,
}) => {
  await openReplica(page, 'fails-once', { is: 'not-authored' });
  const dialog = page.locator('body > mwc-dialog.wide:not(.yes-no-dialog)');
  const held = dialog.locator('[dialogaction][disabled]');
  await Promise.all([
    held.last().waitFor({ state: 'attached' }),
    page.locator('#toolbar-run-button').click(),
  ]);
  await expect(held).toHaveCount(0);
  await expect(page.locator('.cell.pending')).toHaveCount(5);
  await dialog.locator('[dialogaction="cancel"]').click();
  await expect(page.locator('.cell.pending')).toHaveCount(0);
});

test('a captcha is in the page only while it is shown, and has no open', async ({ page }) => {
  await openReplica(page, 'fails-once');
  const frame = page.locator('body > colab-recaptcha-dialog:not([open]) > div > div > iframe');
  await page.evaluate(() => window.replica.showCaptcha(true));
  await expect(frame).toBeVisible();
  await page.evaluate(() => window.replica.showCaptcha(false));
  await expect(page.locator('colab-recaptcha-dialog')).toHaveCount(0);
});
