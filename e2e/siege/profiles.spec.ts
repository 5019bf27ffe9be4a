import { launch, type ExtensionBrowser } from '../harness/browser.ts';
import { NotebookPage } from '../harness/notebook-page.ts';
import { withCells } from '../harness/own-notebook.ts';
import { setBeforeRunning } from '../harness/settings.ts';
import { inWorker } from '../harness/worker.ts';
import { BREAKS, CURED } from './cells.ts';
import { tell } from './figures.ts';
import { chooseRestart } from '../harness/colab-menu.ts';
import { expect, liveSiegeTest as test } from './siege-test.ts';

/** What identifies an event, and the tab that reported it. */
interface Told {
  id: string;
  tab: number;
}

const toldIn = async (extension: ExtensionBrowser): Promise<Told[]> =>
  inWorker<Told[]>(
    extension,
    `chrome.storage.local.get(null).then((all) => Object.values(all)
      .flatMap((record) => record.events ? JSON.parse(record.events) : []))`,
  );

const ownTabs = (extension: ExtensionBrowser) =>
  inWorker<number[]>(extension, 'chrome.tabs.query({}).then((all) => all.map(({ id }) => id))');

test('two profiles on one notebook and one kernel: both tell the truth, and neither holds what the other wrote', async ({
  notebook,
  page,
  extension,
  replica,
}) => {
  const other = await launch({ port: replica.port, headless: true });
  try {
    const [otherPage = await other.context.newPage()] = other.context.pages();
    const theirs = new NotebookPage(otherPage);
    for (const [mine, browser] of [
      [notebook, extension],
      [theirs, other],
    ] as const) {
      await setBeforeRunning(browser, 'off');
      await withCells(mine.page, [CURED, BREAKS]);
      await mine.open('healthy');
    }
    await notebook.run(2);
    await notebook.run(1);
    await expect(notebook.notice).toContainText('_center');
    await theirs.run(1);
    await expect(theirs.notice).toContainText('_center');

    await chooseRestart(page);
    await expect(notebook.notice).toContainText(/Run cell .+ again/);
    await notebook.run(1);
    await expect(notebook.notice).toContainText('Fixed');
    // The other page hears of no restart; its next run tells it.
    await theirs.run(1);
    await expect(theirs.notice).not.toContainText('_center');

    const [mine, others] = await Promise.all([toldIn(extension), toldIn(other)]);
    const ids = new Set(mine.map(({ id }) => id));
    expect(mine.length).toBeGreaterThan(0);
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter(({ id }) => ids.has(id))).toEqual([]);
    for (const [browser, told] of [
      [extension, mine],
      [other, others],
    ] as const) {
      const tabs = await ownTabs(browser);
      expect(told.filter(({ tab }) => !tabs.includes(tab))).toEqual([]);
    }
    tell('events held by one or the other', mine.length + others.length);
    tell('events held by both', 0);
  } finally {
    await other.close();
  }
});
