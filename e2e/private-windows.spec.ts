import { launch, type ExtensionBrowser } from './harness/browser.ts';
import { changeManifest } from './harness/change-manifest.ts';
import { NotebookPage } from './harness/notebook-page.ts';
import { expect, freshTest as test } from './harness/test.ts';

const OURS = 'clean-slate-notice, clean-slate-marker';

/** Every key and every value that the extension keeps, whatever it is. */
const stored = (extension: ExtensionBrowser) =>
  extension.inBackground<string>(
    `Promise.all(['local', 'session', 'sync'].map((area) => chrome.storage[area].get(null))).then(JSON.stringify)`,
  );

for (const isRefused of [true, false]) {
  const title = isRefused
    ? 'in a private window nothing of ours runs, though the person allows it, and nothing of it is stored'
    : 'it is our manifest alone that keeps us out of private windows';
  test(title, async ({ replica }) => {
    const extension = await launch({ port: replica.port, headless: true });
    try {
      if (!isRefused) {
        changeManifest(extension.folder, { incognito: undefined });
        await extension.update('9.9');
      }
      await extension.allowPrivate();
      const page = await extension.openPrivate();
      const before = isRefused && (await stored(extension));
      const notebook = new NotebookPage(page);
      await notebook.open('fails-once');
      for (const ordinal of [1, 2, 3]) await notebook.run(ordinal);
      if (!isRefused) {
        await expect(notebook.notice).toContainText('_center');
        return;
      }
      await expect(notebook.cell(3)).toContainText('_center');
      // Where it is allowed, the notice is there within a sixth of a second.
      await page.waitForTimeout(1_000);
      await expect(page.locator(OURS)).toHaveCount(0);
      expect(await stored(extension)).toEqual(before);
    } finally {
      await extension.close();
    }
  });
}
