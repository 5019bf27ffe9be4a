import { setBeforeRunning } from './harness/settings.ts';
import { expect, freshTest } from './harness/test.ts';
import { inWorker } from './harness/worker.ts';

const sessions = `chrome.storage.local.get(null).then((stored) => Object.values(stored)
  .flatMap((record) => record.events ?? []).filter(({ type }) => type === 'session-started').length)`;

freshTest(
  "a restart from Colab's own menu begins a session; a reload begins none",
  async ({ notebook, page, extension }) => {
    // A cell is run although NumPy can no longer be trusted.
    await setBeforeRunning(extension, 'off');
    await notebook.open('stale-memory');
    await notebook.fail();
    await notebook.open('stale-memory');
    await expect(notebook.notice).toContainText('_center');
    await notebook.run(1);
    expect(await inWorker(extension, sessions)).toBe(0);

    await page.locator('#runtime-menu-button').click();
    await page.locator('#runtime-menu [command="restart"]').click();
    await page.locator('mwc-dialog[open] [dialogaction="ok"]').click();
    await expect(notebook.notice).toContainText('Run cell 3 again');
    expect(await inWorker(extension, sessions)).toBe(1);
    await notebook.run(3);
    await expect(notebook.notice).toContainText('Recovered');
  },
);

freshTest(
  'an install loop: the cell that does it again is named',
  async ({ notebook, extension }) => {
    await setBeforeRunning(extension, 'off');
    await notebook.open('install-loop');
    await notebook.install(1);
    await notebook.run(2);
    await expect(notebook.notice).toContainText('_center');
    await notebook.run(5);
    await notebook.page.locator('mwc-dialog[open] [dialogaction="cancel"]').click();
    await notebook.pressRestart();
    await expect(notebook.notice).toContainText('Cell 1 replaces NumPy each time it runs', {
      timeout: 90_000,
    });
    await expect(notebook.notice).toContainText('Go to cell 1');
  },
);
