import type { Page } from 'playwright';
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

/** Sets the clock of the page, of our script in it and of the worker this many seconds ahead. */
async function setClock(page: Page, extension: ExtensionBrowser, seconds: number): Promise<void> {
  const shift = `{
    globalThis.trueNow ??= Date.now;
    const TrueDate = (globalThis.TrueDate ??= Date);
    Date.now = () => trueNow.call(TrueDate) + ${seconds * 1_000};
  }`;
  await page.evaluate(shift);
  const ours = await extension.contentWorld(page);
  await ours.evaluate(shift);
  await inWorker(extension, `(() => ${shift})()`);
}

test('the clock is set forward and back between a failure, a restart and the next run: each is reported as what it is', async ({
  notebook,
  page,
  extension,
  kernel,
}) => {
  // Of the test before, cells may wait for their turn.
  await kernel.deleteRuntime();
  test.setTimeout(60_000 + 30_000 * SIZE.clockSteps.length);
  await setBeforeRunning(extension, 'off');
  await withCells(page, [CURED, BREAKS]);
  await notebook.open('healthy');
  await notebook.run(1);
  let sessions = 0;
  for (const [index, step] of SIZE.clockSteps.entries()) {
    await setClock(page, extension, 0);
    await notebook.run(2);
    await notebook.run(1);
    await expect(notebook.notice).toContainText('_center');
    // Between the failure and the restart, or between the restart and the run that is cured.
    if (index % 2 === 0) await setClock(page, extension, step);
    await chooseRestart(page);
    await expect(notebook.notice).toContainText(/Run cell .+ again/);
    await setClock(page, extension, step);
    await notebook.run(1);
    await expect(notebook.notice).toContainText('Fixed');
    sessions += 1;
    expect(await storedEvents(extension, 'session-started')).toHaveLength(sessions);
    tell('clock steps', 1);
  }
});
