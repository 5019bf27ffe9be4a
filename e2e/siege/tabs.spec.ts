import { NotebookPage } from '../harness/notebook-page.ts';
import { withCells } from '../harness/own-notebook.ts';
import { setBeforeRunning } from '../harness/settings.ts';
import { inWorker } from '../harness/worker.ts';
import { BREAKS, CURED } from './cells.ts';
import { tell } from './figures.ts';
import { chooseRestart } from '../harness/colab-menu.ts';
import { expect, liveSiegeTest as test } from './siege-test.ts';
import { SIZE } from './size.ts';

const FAILING = 'healthy';
const NOTEBOOKS = [FAILING, 'fails-once', 'long-cell'];

/** The badge of every tab, by its address. */
const BADGES = `chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map(async ({ id, url }) =>
  chrome.action.getBadgeText({ tabId: id }))))`;

test('of many tabs on three notebooks those of the one that fails tell it, and no other does', async ({
  notebook,
  extension,
  page,
}) => {
  test.setTimeout(120_000 + SIZE.tabs * 10_000);
  await setBeforeRunning(extension, 'off');
  await withCells(page, [CURED, BREAKS]);
  await notebook.open(FAILING);
  // A tab that is opened before its notebook has a kernel does not know that it is the one of this tab.
  await notebook.run(1);
  await withCells(page, [CURED, BREAKS]);
  await notebook.open(FAILING);
  // A tab that is opened before its notebook has a kernel does not know that it is the one of this tab.
  await notebook.run(1);
  const tabs = [{ of: FAILING, tab: notebook }];
  for (let index = 1; index < SIZE.tabs; index++) {
    const tab = new NotebookPage(await extension.context.newPage());
    tabs.push({ of: NOTEBOOKS[index % NOTEBOOKS.length]!, tab });
  }
  for (const { of, tab } of tabs.slice(1)) {
    await withCells(tab.page, [CURED, BREAKS]);
    await tab.open(of);
  }
  // Each of the others has a kernel too, and runs well.
  for (const healthy of NOTEBOOKS.slice(1)) {
    const { tab } = tabs.find(({ of }) => of === healthy)!;
    await tab.page.bringToFront();
    await tab.run(1);
  }
  await page.bringToFront();
  await notebook.run(2);
  await notebook.run(1);
  const those = tabs.filter(({ of }) => of === FAILING);
  const others = tabs.filter(({ of }) => of !== FAILING);
  const badges = async () => {
    const all = await inWorker<string[]>(extension, BADGES);
    return all.filter((text) => text === '!!').length;
  };
  for (const { tab } of those)
    await expect(tab.notice).toContainText('_center', { timeout: 60_000 });
  await expect.poll(badges).toBe(those.length);
  for (const { tab } of others) await expect(tab.notice).toHaveCount(0);

  await chooseRestart(page);
  await notebook.run(1);
  await expect(notebook.notice).toContainText('Fixed', { timeout: 60_000 });
  for (const { tab } of those)
    await expect(tab.notice).not.toContainText('_center', { timeout: 60_000 });
  await expect.poll(badges).toBe(0);
  tell('tabs open at once', tabs.length);
  tell('tabs that told the failure', those.length);
});
