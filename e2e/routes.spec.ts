import type { ExtensionBrowser } from './harness/browser.ts';
import { expect, freshTest } from './harness/test.ts';
import { storedEvents } from './harness/stored-events.ts';
import type { NotebookPage } from './harness/notebook-page.ts';

const RECOVERED = /Recovered in \d+/;

async function fail(notebook: NotebookPage, query: Record<string, string> = {}): Promise<void> {
  await notebook.open('stale-memory', query);
  await notebook.fail();
}

/** How the remedy was carried out, as the ledger has it. */
const routes = async (extension: ExtensionBrowser) =>
  (await storedEvents(extension, 'route-tried')).map(
    ({ route, worked }) => `${route} ${worked ? 'worked' : 'failed'}`,
  );

freshTest('the toolbar menu, which is tried first', async ({ notebook, extension }) => {
  await fail(notebook, { break: 'trusted-menu' });
  await notebook.pressRestart();
  await expect(notebook.notice).toContainText(RECOVERED, { timeout: 90_000 });
  expect(await routes(extension)).toEqual(['toolbar-menu worked']);
});

freshTest(
  'the Runtime menu, where the toolbar has no such entry',
  async ({ notebook, extension }) => {
    await fail(notebook, { break: 'toolbar-menu' });
    await notebook.pressRestart();
    await expect(notebook.notice).toContainText(RECOVERED, { timeout: 90_000 });
    expect(await routes(extension)).toEqual(['toolbar-menu failed', 'runtime-menu worked']);
  },
);

freshTest(
  'the guide, where both are broken: the person is led through the real menu',
  async ({ notebook, extension, page }) => {
    await fail(notebook, { break: 'toolbar-menu,trusted-menu' });
    await notebook.pressRestart();

    const spotlight = page
      .locator('clean-slate-spotlight > div, clean-slate-spotlight div')
      .first();
    const frames = async (selector: string) => {
      const target = await page.locator(selector).boundingBox();
      const ring = await spotlight.boundingBox();
      return target && ring ? Math.abs(target.x - ring.x) + Math.abs(target.y - ring.y) : Infinity;
    };
    await expect.poll(() => frames('#runtime-menu-button'), { timeout: 20_000 }).toBeLessThan(12);
    await expect(notebook.notice).toContainText('Runtime');
    await page.screenshot({ path: 'artifacts/guide-menu.png' });

    await page.locator('#runtime-menu-button').click();
    const entry = '#runtime-menu [command="restart-and-run-all"]';
    await expect.poll(() => frames(entry)).toBeLessThan(12);
    await page.screenshot({ path: 'artifacts/guide-entry.png' });

    await page.locator(entry).click();
    await page.locator('mwc-dialog[open] [dialogaction="ok"]').click();
    await expect(notebook.notice).toContainText(RECOVERED, { timeout: 90_000 });
    await expect(page.locator('clean-slate-spotlight')).toHaveCount(0);
    expect(await routes(extension)).toEqual([
      'toolbar-menu failed',
      'runtime-menu failed',
      'guide worked',
    ]);
  },
);

freshTest(
  'a frame that is drawn again is one sighting, not two',
  async ({ notebook, extension, page }) => {
    await fail(notebook);
    const failures = async () =>
      (await storedEvents(extension, 'sighted')).filter(
        ({ sighting }) => sighting.fault !== 'replaced',
      );
    expect(await failures()).toHaveLength(1);
    const frame = page.locator('.cell.code iframe').last();
    await frame.evaluate((element: HTMLIFrameElement) => {
      element.src = String(element.src);
    });
    await expect(page.frameLocator('.cell.code iframe').last().locator('.error')).toBeVisible();
    await page.waitForTimeout(2_500);
    expect(await failures()).toHaveLength(1);
  },
);
