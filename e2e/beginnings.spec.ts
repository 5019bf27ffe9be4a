import type { Page } from 'playwright';
import { badgeText } from './harness/badge.ts';
import { chooseRestart } from './harness/colab-menu.ts';
import { withCells } from './harness/own-notebook.ts';
import { Killer } from './harness/kills.ts';
import { inWorker } from './harness/worker.ts';
import { setBeforeRunning } from './harness/settings.ts';
import { storedEvents } from './harness/stored-events.ts';
import { expect, freshTest as test } from './harness/test.ts';

const FAULT =
  'RuntimeError: module compiled against ABI version 0x1000009 but this version of numpy is 0x2000000';
const FAILS = `raise RuntimeError('${FAULT}')`;
const LIST = '.notebook-cell-list';

/** Colab redraws an element around the cells that there are. */
const redraw = (page: Page, selector: string) =>
  page.locator(selector).evaluate((old) => {
    const fresh = old.cloneNode() as Element;
    fresh.append(...old.childNodes);
    old.replaceWith(fresh);
  });

test.beforeEach(({ extension }) => setBeforeRunning(extension, 'off'));

test('a cell list that is redrawn, or what it stands in, is watched on, and nothing is doubled', async ({
  notebook,
  page,
  extension,
}) => {
  await withCells(page, [FAILS, '1 + 1']);
  await notebook.open('healthy');
  await notebook.run(1);
  await expect(notebook.notice).toContainText('Cell raise RuntimeError(');
  for (const [turn, selector] of [LIST, `:has(> ${LIST})`].entries()) {
    await redraw(page, selector);
    // A cell that came later.
    await notebook
      .cell(2 + turn)
      .locator('.add-code')
      .click();
    await notebook
      .cell(3 + turn)
      .locator('.editor')
      .click();
    await notebook
      .cell(3 + turn)
      .locator('.monaco-editor.focused')
      .waitFor();
    await page.keyboard.insertText(FAILS);
    await expect(notebook.cell(3 + turn).locator('.view-lines')).toContainText('0x2000000');
    await notebook.run(3 + turn);
    await expect.poll(() => storedEvents(extension, 'sighted')).toHaveLength(2 + turn);
  }
  await expect.poll(() => storedEvents(extension, 'run-finished')).toHaveLength(3);
  expect(await storedEvents(extension, 'run-started')).toHaveLength(3);
  expect(await storedEvents(extension, 'session-started')).toHaveLength(0);
  expect(await storedEvents(extension, 'sighted')).toHaveLength(3);
});

test('cells that are redrawn while one runs are the same cells, and what they did is reported once', async ({
  notebook,
  page,
  extension,
}) => {
  const prints = "import time\nprint('numpy a', flush=True)\ntime.sleep(6)\n";
  await withCells(page, [`${prints}${FAILS}`, '1 + 1']);
  await notebook.open('healthy');
  await notebook.run(2);
  const failed = notebook.run(1);
  await expect.poll(() => storedEvents(extension, 'run-started')).toHaveLength(2);
  await expect(notebook.cell(1)).toContainText('numpy a');
  await page.evaluate(() => {
    for (const old of document.querySelectorAll('.cell.code')) {
      const fresh = old.cloneNode() as Element;
      fresh.append(...old.childNodes);
      old.replaceWith(fresh);
      // The page goes on with the cell that it knows.
      const follow = () => (fresh.className = old.className);
      new MutationObserver(follow).observe(old, { attributeFilter: ['class'] });
    }
  });
  await failed.catch(() => {});
  await expect(notebook.notice).toContainText('Cell import time');
  await expect.poll(() => storedEvents(extension, 'run-finished')).toHaveLength(2);
  expect(await storedEvents(extension, 'run-started')).toHaveLength(2);
  expect(await storedEvents(extension, 'sighted')).toHaveLength(1);
  expect(await storedEvents(extension, 'session-started')).toHaveLength(0);
});

test('another notebook in the same page ends the one before, and is watched from its beginning', async ({
  notebook,
  page,
  extension,
}) => {
  await notebook.failOnce();
  await expect.poll(() => badgeText(extension)).toBe('!!');
  const finishedIn = async (name: string) =>
    (await storedEvents(extension, 'run-finished'))
      .filter(({ notebook: id }) => id === `drive/${name}`)
      .map(({ cell }) => cell.ordinal);
  await expect.poll(() => finishedIn('fails-once')).toEqual([1, 2, 3]);
  await page.evaluate(() => window.replica.openInPlace('healthy'));
  await expect(notebook.notice).toHaveCount(0);
  await expect.poll(() => badgeText(extension)).toBe('');
  await notebook.run(1);
  await expect.poll(() => finishedIn('healthy')).toEqual([1]);

  await page.evaluate(() => window.replica.openInPlace('fails-once'));
  await expect(notebook.notice).toContainText('_center');
  await expect.poll(() => badgeText(extension)).toBe('!!');
  expect(await storedEvents(extension, 'session-started')).toHaveLength(0);
  expect(await storedEvents(extension, 'sighted')).toHaveLength(1);
  expect(await storedEvents(extension, 'run-started')).toHaveLength(4);
});

test('a notebook that is drawn only after 47 seconds is reported as unreadable until then, and watched', async ({
  notebook,
  page,
  extension,
}) => {
  let draw = () => {};
  const drawn = new Promise<void>((resolve) => (draw = resolve));
  await page.route('**/replica/notebook?*', async (route) => {
    await drawn;
    await route.continue();
  });
  await page.goto('https://colab.research.google.com/drive/fails-once');
  await page.locator(LIST).waitFor({ state: 'attached' });
  const ours = await extension.contentWorld(page);
  await ours.evaluate(
    `{
      const now = performance.now.bind(performance);
      performance.now = () => now() + 47_000;
    }`,
  );
  await expect.poll(() => badgeText(extension)).toBe('?');
  draw();
  // It is looked at once a second by then.
  await expect.poll(() => badgeText(extension)).toBe('');
  for (const ordinal of [1, 2, 3]) await notebook.run(ordinal);
  await expect(notebook.notice).toContainText('_center');
  await expect.poll(() => badgeText(extension)).toBe('!!');
  expect(await storedEvents(extension, 'run-started')).toHaveLength(3);
  expect(await storedEvents(extension, 'sighted')).toHaveLength(1);
});

test("a page that comes back out of the browser's cache is shown again, once", async ({
  notebook,
  page,
  extension,
}) => {
  await notebook.failOnce();
  await expect.poll(() => badgeText(extension)).toBe('!!');
  // As after the tab went elsewhere.
  await page.evaluate(() =>
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
  );
  await inWorker(
    extension,
    `chrome.storage.session.clear().then(() => chrome.tabs.query({ active: true, lastFocusedWindow: true }))
      .then(([tab]) => chrome.action.setBadgeText({ tabId: tab.id, text: '' }))`,
  );
  await new Killer(extension).kill();
  await page.evaluate(() =>
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  );
  await expect.poll(() => badgeText(extension)).toBe('!!');
  await expect(notebook.notice).toHaveCount(1);
  await notebook.run(1);
  await expect.poll(() => storedEvents(extension, 'run-finished')).toHaveLength(4);
  expect(await storedEvents(extension, 'session-started')).toHaveLength(0);
  expect(await storedEvents(extension, 'sighted')).toHaveLength(1);
});

test('of two cells with one id the healthy one makes no recovery of the other', async ({
  notebook,
  page,
  extension,
}) => {
  const twin = (source: string) => ({ id: 'twin', source, outputs: [] });
  await withCells(page, [twin(FAILS), twin('1 + 1')]);
  await notebook.open('healthy');
  await notebook.run(1);
  await expect(notebook.notice).toContainText('Cell raise RuntimeError(');
  await chooseRestart(page);
  await expect(notebook.notice).toContainText(/Run cell .+ again/);
  await notebook.run(2);
  await expect.poll(() => storedEvents(extension, 'run-finished')).toHaveLength(2);
  await expect(notebook.notice).toContainText(/Run cell .+ again/);
  await expect(notebook.notice).not.toContainText(/Fixed(?: in \d|;)/);
});
