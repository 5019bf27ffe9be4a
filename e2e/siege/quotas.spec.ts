import type { ExtensionBrowser } from '../harness/browser.ts';
import { withCells } from '../harness/own-notebook.ts';
import { setBeforeRunning } from '../harness/settings.ts';
import { storedEvents } from '../harness/stored-events.ts';
import { inWorker } from '../harness/worker.ts';
import { BREAKS, CURED } from './cells.ts';
import { tell } from './figures.ts';
import { chooseRestart } from '../harness/colab-menu.ts';
import { expect, liveSiegeTest as test } from './siege-test.ts';
import { SIZE } from './size.ts';

test.use({ warnings: [/^Storage has refused to write/] });

/** Leaves this many bytes of the browser's storage. */
const leave = (extension: ExtensionBrowser, bytes: number) =>
  inWorker(
    extension,
    `chrome.storage.local.remove('filler')
      .then(() => chrome.storage.local.getBytesInUse(null))
      .then((used) => chrome.storage.local.set(
        { filler: 'x'.repeat(chrome.storage.local.QUOTA_BYTES - used - 10 - ${bytes}) }))`,
  );

const makeRoom = (extension: ExtensionBrowser) =>
  inWorker(extension, `chrome.storage.local.remove('filler')`);

for (const bytes of SIZE.bytesLeft) {
  test(`with ${bytes} bytes of storage left, a failure, a restart and the recovery are reported, and stored once there is room`, async ({
    notebook,
    page,
    extension,
  }) => {
    test.setTimeout(240_000);
    await setBeforeRunning(extension, 'off');
    await withCells(page, [CURED, BREAKS]);
    await notebook.open('healthy');
    await leave(extension, bytes);
    await notebook.run(2);
    await notebook.run(1);
    // Ten megabytes are read and measured before it is known that nothing can go.
    await expect(notebook.notice).toContainText('_center', { timeout: 90_000 });
    await chooseRestart(page);
    await expect(notebook.notice).toContainText(/Run cell .+ again/, { timeout: 90_000 });
    await notebook.run(1);
    await expect(notebook.notice).toContainText('Fixed', { timeout: 90_000 });
    tell('steps at the quota', 3);

    await makeRoom(extension);
    await notebook.run(2);
    const stored = async () => ({
      sighted: (await storedEvents(extension, 'sighted')).length,
      sessions: (await storedEvents(extension, 'session-started')).length,
      runs: (await storedEvents(extension, 'run-finished')).length,
    });
    await expect.poll(stored, { timeout: 60_000 }).toEqual({ sighted: 1, sessions: 1, runs: 4 });
  });
}
