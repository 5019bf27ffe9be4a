import type { Page } from 'playwright';
import { launch } from './harness/browser.ts';
import { NotebookPage } from './harness/notebook-page.ts';
import { setBeforeRunning } from './harness/settings.ts';
import { expect, freshTest as test } from './harness/test.ts';

const OURS = 'clean-slate-notice, clean-slate-question, clean-slate-marker, clean-slate-spotlight';

/** What we have left of the page: our elements, and the room to scroll to below its last cell. */
const left = (page: Page) =>
  page.evaluate((ours) => {
    const cells = document.querySelector<HTMLElement>('.notebook-cell-list');
    return [document.querySelectorAll(ours).length, cells?.style.marginBottom];
  }, OURS);

for (const how of ['disabled', 'removed'] as const) {
  test(`where the extension is ${how}, within a second the page is as if it had never been there`, async ({
    replica,
  }) => {
    const extension = await launch({ port: replica.port, headless: true });
    try {
      await setBeforeRunning(extension, how === 'removed' ? 'corrupted' : 'off');
      const [page = await extension.context.newPage()] = extension.context.pages();
      const notebook = new NotebookPage(page);
      await notebook.failOnce();
      if (how === 'removed') {
        await notebook.cell(1).locator('#run-button').click();
        await expect(page.locator('clean-slate-question')).toHaveCount(1);
      }
      expect((await left(page))[0]).toBeGreaterThan(1);
      expect((await left(page)).join()).toMatch(/px/);
      await (how === 'disabled' ? extension.setEnabled(false) : extension.remove());
      await expect.poll(() => left(page), { timeout: 1_000, intervals: [50] }).toEqual([0, '']);
      // And the notebook is Colab's alone: a run is a run.
      await notebook.run(1);
      expect(await left(page)).toEqual([0, '']);
    } finally {
      await extension.close();
    }
  });
}
