import { chromium, type Browser } from 'playwright';
import { networkFlags } from './chromium/network.ts';
import { test } from './test.ts';

/** Tests of the replica itself: a page without the extension, in one browser for all of them. */
export const replicaTest = test.extend<object, { plainBrowser: Browser }>({
  plainBrowser: [
    async ({ replica }, use) => {
      const executablePath = process.env['CHROMIUM_PATH'];
      const browser = await chromium.launch({
        ...(executablePath && { executablePath }),
        args: networkFlags(replica.port),
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ plainBrowser }, use) => {
    const options = { ignoreHTTPSErrors: true, reducedMotion: 'reduce' } as const;
    const page = await plainBrowser.newPage(options);
    await use(page);
    await page.close();
  },
});

export { expect } from 'playwright/test';
