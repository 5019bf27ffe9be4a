import type { Page } from 'playwright';
import { launch, type ExtensionBrowser } from '../harness/browser.ts';
import { NotebookPage } from '../harness/notebook-page.ts';
import { frames, only } from '../harness/routes.ts';
import { setBeforeRunning } from '../harness/settings.ts';
import { storedEvents } from '../harness/stored-events.ts';
import { expect, freshTest as base } from '../harness/test.ts';

/** A browser of its own for each test: what is updated is no longer as good as new. */
const test = base.extend<{ opened: { extension: ExtensionBrowser; notebook: NotebookPage } }>({
  opened: async ({ replica }, use) => {
    const extension = await launch({ port: replica.port, headless: true });
    const [page = await extension.context.newPage()] = extension.context.pages();
    await use({ extension, notebook: new NotebookPage(page) });
    await extension.close();
  },
});

const count = (page: Page, name: string) => expect(page.locator(`clean-slate-${name}`));

test('after an update the new version goes on in a page that is open, with one notice and one mark', async ({
  opened: { extension, notebook },
}) => {
  const { page } = notebook;
  await setBeforeRunning(extension, 'off');
  await notebook.failOnce();
  for (const build of [1, 2]) {
    await extension.update(`99.0.${build}`);
    await expect(notebook.notice).toContainText('_center');
    await count(page, 'notice').toHaveCount(1);
    await count(page, 'marker').toHaveCount(1);
  }
  const finished = (await storedEvents(extension, 'run-finished')).length;
  await notebook.run(1);
  await expect.poll(() => storedEvents(extension, 'run-finished')).toHaveLength(finished + 1);
  expect(await storedEvents(extension, 'session-started')).toHaveLength(0);
});

test('an update in the midst of a question takes it away, and the next run is asked about again', async ({
  opened: { extension, notebook },
}) => {
  const { page } = notebook;
  await notebook.failOnce();
  const run = notebook.cell(1).locator('#run-button');
  await run.click();
  await count(page, 'question').toHaveCount(1);
  await extension.update('99.0.1');
  await count(page, 'question').toHaveCount(0);
  await expect(notebook.notice).toContainText('_center');
  await run.click();
  await count(page, 'question').toHaveCount(1);
  await page.keyboard.press('Escape');
  await count(page, 'question').toHaveCount(0);
});

test('an update in the midst of a restart leaves no spotlight, and the person is led on', async ({
  opened: { extension, notebook },
}) => {
  const { page } = notebook;
  await notebook.failOnce({ break: only() });
  await notebook.pressRestart();
  await expect.poll(() => frames(page, '#runtime-menu-button')).toBeLessThan(12);
  await extension.update('99.0.1');
  await expect(notebook.notice).toContainText('Your turn: one click in Colab');
  await count(page, 'spotlight').toHaveCount(1);
  await notebook.notice.getByRole('button', { name: 'Stop' }).click();
  await expect(notebook.notice).toContainText('You stopped the restart');
  await count(page, 'spotlight').toHaveCount(0);
});

test('an update while cells run again is seen through to the end', async ({
  opened: { extension, notebook },
}) => {
  await notebook.failOnce();
  await notebook.pressRestart();
  await expect(notebook.notice).toContainText('The session has restarted', { timeout: 60_000 });
  await extension.update('99.0.1');
  await expect(notebook.notice).toContainText('Fixed', { timeout: 60_000 });
});
