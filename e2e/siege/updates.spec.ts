import { launch } from '../harness/browser.ts';
import { Consoles } from '../harness/consoles.ts';
import { NotebookPage } from '../harness/notebook-page.ts';
import { withCells } from '../harness/own-notebook.ts';
import { frames, only } from '../harness/routes.ts';
import { setBeforeRunning } from '../harness/settings.ts';
import { BREAKS, CURED } from './cells.ts';
import { tell } from './figures.ts';
import { expect, test } from '../harness/test.ts';
import { SIZE } from './size.ts';

test('the extension is updated while a notebook is open, at rest and in the midst of a restart', async ({
  replica,
  kernel,
}) => {
  test.skip(kernel.kind !== 'live', kernel.reason);
  test.setTimeout(120_000 + SIZE.updates * 60_000);
  const extension = await launch({ port: replica.port, headless: true });
  const consoles = await Consoles.of(extension);
  const requests = await extension.recordRequests();
  try {
    await setBeforeRunning(extension, 'off');
    const [page = await extension.context.newPage()] = extension.context.pages();
    const notebook = new NotebookPage(page);
    await withCells(page, [CURED, BREAKS]);
    await notebook.open('healthy', { break: only() });
    await notebook.run(2);
    await notebook.run(1);
    for (let build = 1; build <= 2 * SIZE.updates; build++) {
      await expect(notebook.notice).toContainText('_center', { timeout: 60_000 });
      const isMidway = build % 2 === 0;
      if (isMidway) {
        await notebook.pressRestart();
        await expect
          .poll(() => frames(page, '#runtime-menu-button'), { timeout: 60_000 })
          .toBeLessThan(12);
      }
      await extension.update(`99.0.${build}`);
      await page.bringToFront();
      const ours = page.locator('clean-slate-notice, clean-slate-marker, clean-slate-spotlight');
      await expect(ours).toHaveCount(0, { timeout: 2_000 });
      await page.reload();
      tell('updates while open', 1);
      if (isMidway) {
        // The person is led on by the page that was reloaded, and stops it.
        await expect(notebook.notice).toContainText('Your turn: one click in Colab', {
          timeout: 60_000,
        });
        await notebook.notice.getByRole('button', { name: 'Stop' }).click();
        await expect(notebook.notice).toContainText('You stopped the restart');
      }
    }
    expect(requests.byExtension).toEqual([]);
    expect(consoles.take()).toEqual([]);
    tell('requests recorded', requests.all);
  } finally {
    requests.end();
    await extension.close();
  }
});
