import { openReplica } from '../harness/replica-page.ts';
import { expect } from '../harness/replica-test.ts';
import { test } from './session-test.ts';

test('the palette names no commands, filters, and runs what is chosen once it has closed', async ({
  page,
}) => {
  await openReplica(page, 'healthy');
  await page.locator('#toolbar-show-command-palette').click();
  const menu = page.locator(
    'body > md-menu[anchor-corner="start-start"][positioning="fixed"][quick]',
  );
  const items = menu.locator('> colab-command-palette .command-palette-result-item');
  const all = await items.count();
  expect(all).toBeGreaterThan(20);
  await expect(menu.locator('[command]')).toHaveCount(0);
  // Nothing is connected: what needs a runtime is not listed.
  await expect(items.filter({ hasText: 'Restart session' })).toHaveCount(0);
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true }),
    ),
  );
  await expect(menu).toHaveCount(1);
  await expect(menu.locator('input')).toBeFocused();
  await page.keyboard.type('run all');
  await expect(items).toHaveCount(1);
  await expect(items.locator('.command-palette-match')).toHaveText('Run all');
  await expect(items.locator('.command-palette-result-shortcut')).toHaveText('Ctrl+F9');
  await page.keyboard.press('Enter');
  await expect(menu).toHaveCount(0);
  await expect(page.locator('.cell.running, .cell.pending').first()).toBeVisible();

  await page.locator('#toolbar-show-command-palette').click();
  await expect(menu.locator('input')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
});

test('shortcuts are those that the person has chosen, and locked by a dialog', async ({ page }) => {
  await openReplica(page, 'healthy', { keys: 'runall:Ctrl+Alt+R,runfocused:none' });
  const busy = page.locator('.cell.running, .cell.pending');
  const accelerator = (command: string) =>
    page.locator(`#runtime-menu [command="${command}"] .goog-menuitem-accel`);
  await expect(accelerator('runbefore')).toHaveCount(0);
  await page.locator('#runtime-menu-button').click();
  await expect(accelerator('runall')).toHaveText('Ctrl+Alt+R');
  await expect(accelerator('runbefore')).toHaveText('Ctrl+F8');
  await expect(accelerator('runfocused')).toHaveCount(0);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+F9');
  await page.keyboard.press('Control+Enter');
  await page.evaluate(() => window.replica.openDialog('cannot-save'));
  await expect(page.locator('mwc-dialog[open]')).toHaveCount(1);
  await page.keyboard.press('Control+Alt+r');
  await page.locator('mwc-dialog[open] [dialogaction="cancel"]').click();
  await expect(page.locator('mwc-dialog')).toHaveCount(0);
  await expect(busy).toHaveCount(0);
  await page.keyboard.press('Control+Alt+r');
  await expect(busy.first()).toBeVisible();
});

test('a page that cannot be edited, and a small one', async ({ page }) => {
  await openReplica(page, 'healthy', { is: 'view-only' });
  await expect(page.locator('colab-permissions-button')).toBeVisible();
  await expect(page.locator('colab-connect-button')).toHaveCount(0);
  await page.locator('#toolbar-run-button').click();
  await expect(page.locator('.cell.running, .cell.pending')).toHaveCount(0);

  await openReplica(page, 'healthy', { is: 'mobile' });
  await expect(page.locator('colab-connect-button')).toBeVisible();
  await expect(page.locator('.goog-menu, colab-notebook-toolbar-run-button')).toHaveCount(0);
});

test("an edit of Gemini's waits in Monaco's two editors, and runs without the run button", async ({
  page,
}) => {
  await openReplica(page, 'fails-once', { is: 'gemini-edit' });
  const cell = page.locator('.cell.code').first();
  const diff = cell.locator('.inputarea > colab-inline-cell-diff');
  const added = '!pip install numpy==1.26.4';
  await expect(diff.locator('.editor.original .view-line').first()).toBeAttached();
  await expect(diff.locator('.editor.modified .view-lines')).toContainText(added);
  await expect(diff.locator('.editor.original .view-lines')).not.toContainText(added);
  await expect(diff.locator('.line-insert').first()).toBeAttached();
  await expect(cell.locator('.inputarea > .editor')).toBeHidden();
  await diff.locator('.reject').click();
  await expect(diff).toHaveCount(0);
  await expect(cell.locator('.monaco-colorized')).not.toContainText(added);

  await openReplica(page, 'fails-once', { is: 'gemini-edit,not-authored' });
  await diff.locator('.accept-and-run').click();
  await expect(cell).toHaveClass(/pending/);
  await expect(cell.locator('.monaco-colorized')).toContainText(added);
});

test('cells and a run button stand outside the list', async ({ page }) => {
  await openReplica(page, 'healthy');
  await page.evaluate(() => {
    window.replica.openScratchCell();
    window.replica.openMirrorCell();
    window.replica.openExecutionConsole();
  });
  await expect(page.locator('.cell.code.mirror-cell colab-run-button')).toHaveCount(1);
  const outside = page.locator('colab-tab-pane.side-pane');
  await expect(outside.locator('.notebook-cell-list')).toHaveCount(0);
  await expect(outside.locator('colab-run-button')).toHaveCount(3);
  await expect(outside.locator('.cell colab-run-button')).toHaveCount(2);
  await page.locator('.mirror-cell #run-button').click();
  await expect(page.locator('.mirror-cell .execution-count')).toContainText('1');
});

test('the next steps of an error come after a while, and open the assistant', async ({ page }) => {
  await openReplica(page, 'old-error');
  await expect(page.locator('colab-cell-next-steps[hascontent]')).toHaveCount(0);
  await openReplica(page, 'fails-once');
  const waited = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const cell = document.querySelectorAll('.cell.code')[2]!;
        let drawnAt = 0;
        new MutationObserver(() => {
          if (cell.querySelector('iframe')) drawnAt ||= performance.now();
          if (cell.querySelector('colab-cell-next-steps[hascontent]'))
            resolve(performance.now() - drawnAt);
        }).observe(cell, { subtree: true, childList: true, attributes: true });
      }),
  );
  await page.locator('#toolbar-run-button').click();
  expect(await waited).toBeGreaterThan(250);
  const steps = page.locator('.codecell-input-output > .output + colab-cell-next-steps');
  await steps.locator('[data-test-id="explain-error"]').click();
  await expect(page.locator('colab-composer')).toContainText('ImportError');
});
