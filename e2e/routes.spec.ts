import { ready } from './harness/ready.ts';
import type { ExtensionBrowser } from './harness/browser.ts';
import { openPopup } from './harness/popup.ts';
import { disconnect, frames, only, reconnect } from './harness/routes.ts';
import { setSettings } from './harness/settings.ts';
import { expect, freshTest } from './harness/test.ts';
import { storedEvents } from './harness/stored-events.ts';

const RECOVERED = /Fixed in \d+/;

/** How the remedy was carried out, as the ledger has it. */
const routes = async (extension: ExtensionBrowser) =>
  (await storedEvents(extension, 'route-tried')).map(
    ({ route, worked }) => `${route} ${worked ? 'worked' : 'failed'}`,
  );

/** How the remedies have ended. */
const outcomes = async (extension: ExtensionBrowser) =>
  (await storedEvents(extension, 'remedy-ended')).map(({ outcome }) => outcome);

freshTest('the toolbar menu, which is tried first', async ({ notebook, extension }) => {
  await notebook.failOnce({ break: only('toolbar-menu'), hl: 'ja' });
  await notebook.pressRestart();
  await expect(notebook.notice).toContainText(RECOVERED, { timeout: 90_000 });
  expect(await routes(extension)).toEqual(['toolbar-menu worked']);
});

freshTest(
  'the Runtime menu, where the toolbar has no such entry',
  async ({ notebook, extension }) => {
    await notebook.failOnce({ break: only('trusted-menu'), hl: 'es' });
    await notebook.pressRestart();
    await expect(notebook.notice).toContainText(RECOVERED, { timeout: 90_000 });
    expect(await routes(extension)).toEqual(['toolbar-menu failed', 'runtime-menu worked']);
  },
);

freshTest(
  'a restart, and then Run all, where no entry does both; no shortcut and no palette is tried',
  async ({ notebook, extension, page }) => {
    await notebook.failOnce({ break: 'restart-and-run-all' });
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      window.addEventListener('keydown', ({ key, isTrusted }) => {
        if (!isTrusted) seen.push(key);
      });
    });
    await notebook.pressRestart();
    await expect(notebook.notice).toContainText(RECOVERED, { timeout: 90_000 });
    expect(await routes(extension)).toEqual([
      // For both at once,
      'toolbar-menu failed',
      'runtime-menu failed',
      // for the restart, and for Run all.
      'toolbar-menu worked',
      'toolbar-menu worked',
    ]);
    expect(await page.evaluate('seen')).toEqual([]);
    await expect(page.locator('colab-command-palette')).toHaveCount(0);
  },
);

freshTest(
  'the guide, where all are broken: the person is led through the real menu',
  async ({ notebook, extension, page }) => {
    await notebook.failOnce({ break: only() });
    await notebook.pressRestart();

    await expect
      .poll(() => frames(page, '#runtime-menu-button'), { timeout: 60_000 })
      .toBeLessThan(12);
    await expect(notebook.notice).toContainText('Runtime');
    await expect(notebook.notice).toContainText(
      'Colab did not respond to: the toolbar, the Runtime',
    );
    const popup = await openPopup(extension);
    const text = () => popup.evaluate<string>('document.body.textContent');
    await expect.poll(text).toContain('Open the “Runtime” menu');
    await page.bringToFront();
    await page.screenshot({ path: 'artifacts/guide-menu.png' });

    await page.locator('#runtime-menu-button').click();
    const entry = '#runtime-menu [command="restart-and-run-all"]';
    await expect.poll(() => frames(page, entry)).toBeLessThan(12);
    const layer = await page
      .locator('clean-slate-spotlight')
      .evaluate((host) => getComputedStyle(host).zIndex);
    // The frame stands above the menu: it is in no layer of its host's.
    expect(layer).toBe('auto');
    await page.screenshot({ path: 'artifacts/guide-entry.png' });

    await page.locator(entry).click();
    await expect.poll(() => frames(page, 'mwc-dialog[open] [dialogaction="ok"]')).toBeLessThan(12);
    await page.locator('mwc-dialog[open] [dialogaction="ok"]').click();
    await expect(notebook.notice).toContainText(RECOVERED, { timeout: 90_000 });
    await expect(page.locator('clean-slate-spotlight')).toHaveCount(0);
    expect((await routes(extension)).at(-1)).toBe('guide worked');
  },
);

freshTest(
  "Colab's dialog is left to the person where they want it so",
  async ({ notebook, extension, page }) => {
    await setSettings(extension, { answerDialog: false });
    await notebook.failOnce();
    await notebook.pressRestart();
    const yes = 'mwc-dialog[open] [dialogaction="ok"]';
    await expect.poll(() => frames(page, yes)).toBeLessThan(12);
    await expect(notebook.notice).toContainText('Its yes button is highlighted');
    await page.waitForTimeout(1_500);
    await expect(page.locator(yes)).toHaveCount(1);
    await page.locator(yes).click();
    await expect(notebook.notice).toContainText(RECOVERED, { timeout: 90_000 });
  },
);

freshTest(
  'a dialog that is not ours is left alone, pointed at, and waited for',
  async ({ notebook, page }) => {
    await notebook.failOnce();
    await page.evaluate(() => {
      const dialog = document.createElement('mwc-dialog');
      dialog.className = 'yes-no-dialog';
      const content = document.createElement('div');
      content.textContent = 'Permit this notebook to access your files?';
      const answers = ['ok', 'cancel'].map((action) => {
        const button = document.createElement('button');
        button.setAttribute('dialogaction', action);
        return button;
      });
      dialog.append(content, ...answers);
      document.body.append(dialog);
      dialog.setAttribute('open', '');
    });
    // By then Colab's dialog has made all beside it inert.
    await page.waitForTimeout(500);
    await notebook.notice.getByRole('button', { name: 'Restart and run all' }).evaluate(
      // Colab's dialog lies over the page: the person reaches the notice by keyboard.
      (button: HTMLElement) => button.focus(),
    );
    await ready(notebook.notice.locator('button.primary'));
    await page.keyboard.press('Enter');
    await expect(notebook.notice).toContainText('Clean Slate leaves that to you');
    await page.waitForTimeout(1_500);
    await expect(page.locator('mwc-dialog[open]')).toHaveCount(1);
    await page.locator('mwc-dialog[open]').evaluate((dialog) => dialog.remove());
    await expect(notebook.notice).toContainText(RECOVERED, { timeout: 90_000 });
  },
);

freshTest(
  'a restart that Colab never carries out can be stopped, and is no success',
  async ({ notebook, extension }) => {
    await notebook.failOnce({ break: 'deaf' });
    await notebook.pressRestart();
    await expect(notebook.notice).toContainText('Restarting…');
    await notebook.notice.getByRole('button', { name: 'Stop' }).click();
    await expect(notebook.notice).toContainText('You stopped the restart');
    expect(await outcomes(extension)).toEqual(['stopped']);
  },
);

freshTest(
  'a cell that runs for a minute is named before the click, and the run can be stopped in it',
  async ({ notebook, extension }) => {
    await setSettings(extension, { beforeRunning: 'off' });
    await notebook.open('long-cell');
    await notebook.run(1);
    await notebook.install(2);
    await notebook.run(4);
    await expect(notebook.notice).toContainText('_center');
    await notebook.cell(3).locator('#run-button').click();
    await expect(notebook.notice).toContainText(/Cell .+ is running and will be stopped/);
    await notebook.pressRestart();
    await expect(notebook.notice).toContainText('Run all cells: 2 of 4 done', { timeout: 90_000 });
    await notebook.notice.getByRole('button', { name: 'Stop' }).click();
    await expect(notebook.notice).toContainText(/Run cell .+ again/);
    expect(await outcomes(extension)).toEqual(['stopped']);
  },
);

freshTest(
  'without a runtime the way to the connect button is shown first',
  async ({ notebook, page }) => {
    await notebook.failOnce();
    await disconnect(page);
    await notebook.pressRestart();
    await expect(notebook.notice).toContainText('No runtime is connected');
    await expect.poll(() => frames(page, 'colab-connect-button')).toBeLessThan(12);
    await reconnect(page);
    await expect(notebook.notice).toContainText(RECOVERED, { timeout: 90_000 });
    await expect(page.locator('clean-slate-spotlight')).toHaveCount(0);
  },
);

freshTest(
  'a frame that is drawn again is one sighting, not two',
  async ({ notebook, extension, page }) => {
    await notebook.failOnce();
    const failures = async () =>
      (await storedEvents(extension, 'sighted')).filter(
        ({ sighting }) => sighting.fault !== 'replaced',
      );
    expect(await failures()).toHaveLength(1);
    // A cell that is moved has its frame made again.
    const cell = notebook.cell(3);
    const before = await cell.locator('iframe').elementHandle();
    await cell.locator('.editor').first().click();
    await cell.locator('[command="move-cell-up"]').click();
    await expect.poll(() => before?.evaluate((element) => element.isConnected)).toBe(false);
    await expect(page.frameLocator('.cell.code iframe').last().locator('.error')).toBeVisible();
    await page.waitForTimeout(2_500);
    expect(await failures()).toHaveLength(1);
  },
);
