import { expect, test as base, type Page } from 'playwright/test';
import { startReplica, type Replica } from '../colab-replica/server.ts';
import { startKernel } from '../kernel/kernel.ts';
import type { Kernel } from '../kernel/types.ts';
import { launch, type ExtensionBrowser } from './browser.ts';
import { Consoles } from './consoles.ts';
import { NotebookPage } from './notebook-page.ts';
import { renew } from './renew.ts';

interface Options {
  /** What the extension is to warn of in these tests; it says nothing else in any console. */
  warnings: RegExp[];
}

interface Worlds {
  extension: ExtensionBrowser;
  page: Page;
  notebook: NotebookPage;
}

interface Servers {
  kernel: Kernel;
  replica: Replica;
  browserWithExtension: ExtensionBrowser;
  consoles: Consoles;
}

/** Tests on the replica: the real kernel, the real extension, a browser that is as good as new for each. */
export const test = base.extend<Options & Worlds, Servers>({
  warnings: [[], { option: true }],
  kernel: [
    async ({}, use) => {
      const kernel = await startKernel();
      await use(kernel);
      await kernel.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  replica: [
    async ({ kernel }, use) => {
      const replica = await startReplica({ kernel, notebooks: 'e2e/notebooks' });
      await use(replica);
      await replica.stop();
    },
    { scope: 'worker' },
  ],
  browserWithExtension: [
    async ({ replica }, use) => {
      const extension = await launch({ port: replica.port, headless: true });
      await use(extension);
      await extension.close();
    },
    { scope: 'worker' },
  ],
  consoles: [
    async ({ browserWithExtension }, use) => use(await Consoles.of(browserWithExtension)),
    { scope: 'worker' },
  ],
  extension: async ({ browserWithExtension, consoles, warnings }, use) => {
    await use(browserWithExtension);
    const isKnown = (text: string) => warnings.some((known) => known.test(text));
    expect(consoles.take().filter((text) => !isKnown(text))).toEqual([]);
    // At once: a page that stays open would start kernels while the next test gets its disk.
    await renew(browserWithExtension);
  },
  page: async ({ extension }, use) => {
    const [page = await extension.context.newPage()] = extension.context.pages();
    await use(page);
  },
  notebook: async ({ page }, use) => use(new NotebookPage(page)),
});

/** For tests that install: each begins on a runtime with a pristine disk. */
export const freshTest = test.extend<{ freshRuntime: undefined }>({
  freshRuntime: [
    async ({ kernel }, use) => {
      freshTest.skip(kernel.kind !== 'live', kernel.reason);
      await kernel.deleteRuntime();
      await use(undefined);
    },
    { auto: true },
  ],
});

export { expect } from 'playwright/test';
