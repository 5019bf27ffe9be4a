import { test as base, type Page } from 'playwright/test';
import { startReplica, type Replica } from '../colab-replica/server.ts';
import { startKernel } from '../kernel/kernel.ts';
import type { Kernel } from '../kernel/types.ts';
import { launch, type ExtensionBrowser } from './browser.ts';
import { NotebookPage } from './notebook-page.ts';
import { renew } from './renew.ts';

interface Worlds {
  extension: ExtensionBrowser;
  page: Page;
  notebook: NotebookPage;
}

interface Servers {
  kernel: Kernel;
  replica: Replica;
  browserWithExtension: ExtensionBrowser;
}

/** Tests on the replica: the real kernel, the real extension, a browser that is as good as new for each. */
export const test = base.extend<Worlds, Servers>({
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
  extension: async ({ browserWithExtension }, use) => {
    await use(browserWithExtension);
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
