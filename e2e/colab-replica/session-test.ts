import type { Page } from 'playwright';
import { withCells } from '../harness/own-notebook.ts';
import { cellLooks } from '../harness/replica-page.ts';
import type { NotebookPage } from '../harness/notebook-page.ts';
import { replicaTest as base } from '../harness/replica-test.ts';

/** Tests of what a kernel does to its page: each begins without a kernel. */
export const test = base.extend({
  page: async ({ page, kernel, replica }, use) => {
    base.skip(kernel.kind !== 'live', kernel.reason);
    await replica.endKernel();
    await use(page);
    replica.holdConnections(false);
    replica.failRestarts(undefined);
  },
});

/** The connect button's look while no cell runs. */
export const IDLE = ['RAM Disk', 'icon-okay done', 'Connected to'];
/** Its look while the page is disconnected. */
export const AWAY = ['Reconnect', '', 'Connect to a new runtime'];
/** A cell that prints eighty lines in eight seconds. */
export const COUNTS_UP = `import time
for step in range(80):
    print('step', step, flush=True)
    time.sleep(0.1)`;

/** How one code cell looks, counted from 1. */
export const look = async (page: Page, ordinal: number) => (await cellLooks(page))[ordinal - 1];

export const runAll = (page: Page) => page.locator('#toolbar-run-button').click();

/** Chooses an entry of the toolbar's menu, which stays closed. */
export async function command(page: Page, name: string): Promise<void> {
  await page
    .locator(`colab-notebook-toolbar-run-button md-menu-item[command="${name}"]`)
    .evaluate((item: HTMLElement) => item.click());
}

/** Answers the dialog that is open. */
export const sayYes = (page: Page) =>
  page.locator('mwc-dialog[open] [dialogaction="ok"], md-dialog[open] [dialogaction="ok"]').click();

/** Opens a notebook of three cells: one that prints, one that takes eight seconds, one that prints. */
export async function openThree(page: Page, notebook: NotebookPage): Promise<void> {
  await withCells(page, ['print("first")', COUNTS_UP, 'print("last")']);
  await notebook.open('healthy');
}
