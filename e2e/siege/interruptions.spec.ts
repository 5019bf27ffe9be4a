import type { ExtensionBrowser } from '../harness/browser.ts';
import { NotebookPage } from '../harness/notebook-page.ts';
import { withCells } from '../harness/own-notebook.ts';
import { setBeforeRunning } from '../harness/settings.ts';
import { storedEvents } from '../harness/stored-events.ts';
import { inWorker } from '../harness/worker.ts';
import { breaksOnce, CURED } from './cells.ts';
import { tell } from './figures.ts';
import { expect, liveSiegeTest as test } from './siege-test.ts';
import { isFull, SIZE } from './size.ts';

/** Cells 1 to 4: the failing one runs first after a restart, and is well; then one takes its time. */
function cells(): string[] {
  const { testId, retry } = test.info();
  const name = `${testId}-${retry}`;
  return [CURED, 'import time\ntime.sleep(3)', "print('three')", breaksOnce(name)];
}

/** What becomes of the tab; the notebook as it is open afterwards. */
const WAYS: Record<
  string,
  (notebook: NotebookPage, extension: ExtensionBrowser) => Promise<NotebookPage>
> = {
  async reloaded(notebook) {
    await notebook.page.reload();
    return notebook;
  },
  async 'led away'(notebook) {
    const address = notebook.page.url();
    await notebook.page.goto('about:blank');
    await notebook.page.goto(address);
    return notebook;
  },
  async closed(notebook) {
    const page = await notebook.page.context().newPage();
    await withCells(page, cells());
    await notebook.page.close();
    const other = new NotebookPage(page);
    await other.open('healthy');
    return other;
  },
  /** The browser takes the memory of a tab that is not in front, and reloads it when it is shown. */
  async discarded({ page: before }, extension) {
    const all = before.context();
    await (await all.newPage()).bringToFront();
    await withCells(all, cells());
    const shown = all.waitForEvent('page');
    await inWorker(
      extension,
      `chrome.tabs.query({ active: false })
        .then(([{ id }]) => chrome.tabs.discard(id))
        .then(({ id }) => chrome.tabs.update(id, { active: true }))`,
    );
    const page = await shown;
    await page.locator('.notebook-cell-list colab-run-button:visible').first().waitFor();
    await all.unrouteAll();
    return new NotebookPage(page);
  },
};

/** What the notice says, where there is one; its own text content is what stands beside its root. */
const noticeTexts = ({ notice }: NotebookPage) =>
  notice.evaluateAll((hosts) => hosts.map(({ shadowRoot }) => shadowRoot?.textContent ?? ''));

/** Ends well, and no remedy is open then. */
async function expectRecovery(notebook: NotebookPage, extension: ExtensionBrowser): Promise<void> {
  const { notice } = notebook;
  const again = notice.getByRole('button', { name: 'Restart and run all' });
  await expect(async () => {
    const said = (await noticeTexts(notebook)).join('');
    // What was interrupted is begun again, as a person would.
    if ((await again.count()) > 0 && !said.includes('Restarting…')) {
      await again.click({ timeout: 3_000 });
    }
    // It may have run while no page was there to tell.
    const isBusy = (await notebook.page.locator('.cell:is(.running, .pending)').count()) > 0;
    if (/Run cell .+ again/.test(said) && !isBusy) {
      await notebook.cell(1).locator('#run-button').click();
    }
    const last = (await storedEvents(extension, 'run-finished')).findLast(
      ({ cell }) => cell.ordinal === 1,
    );
    expect(last?.failed).toBe(false);
    expect(said).not.toContain('Restarting…');
    expect(said).not.toContain('_center');
  }).toPass({ timeout: 90_000, intervals: [500] });
}

interface Step {
  name: string;
  reach(notebook: NotebookPage): Promise<void>;
}

const afterClick = SIZE.interruptedAfter.map((wait): Step => ({
  name: `${wait} ms after the click that restarts`,
  async reach(notebook) {
    await notebook.pressRestart();
    await notebook.page.waitForTimeout(wait);
  },
}));
const running: Step = {
  name: 'while cells run again',
  async reach(notebook) {
    await notebook.pressRestart();
    await expect(notebook.notice).toContainText('Run all cells', { timeout: 60_000 });
  },
};
/** They are in the full form only. */
const OTHERS: Step[] = [
  { name: 'after the failure', reach: async () => {} },
  {
    name: 'while a cell runs',
    reach: (notebook) => notebook.cell(2).locator('#run-button').click(),
  },
  {
    name: 'after the recovery',
    async reach(notebook) {
      await notebook.pressRestart();
      await expect(notebook.notice).toContainText('Fixed', { timeout: 60_000 });
    },
  },
];
const steps = [...afterClick, running, ...(isFull ? OTHERS : [])];

for (const [way, interrupt] of Object.entries(WAYS).slice(0, SIZE.ways)) {
  for (const { name, reach } of steps) {
    test(`a tab is ${way} ${name}: it ends well`, async ({ notebook, page, extension, kernel }) => {
      test.setTimeout(240_000);
      // Of the test before, cells may wait for their turn.
      await kernel.deleteRuntime();
      await setBeforeRunning(extension, 'off');
      await withCells(page, cells());
      await notebook.open('healthy');
      await notebook.run(4);
      await notebook.run(1);
      await expect(notebook.notice).toContainText('_center');
      await reach(notebook);
      const after = await interrupt(notebook, extension);
      tell('interruptions', 1);
      await expectRecovery(after, extension);
      const started = await storedEvents(extension, 'remedy-started');
      const restarts = await storedEvents(extension, 'session-started');
      // Nothing was begun twice by itself.
      expect(restarts.length).toBeLessThanOrEqual(started.length);
      tell('recoveries', 1);
    });
  }
}
