import type { RequestRecord } from '../harness/driver.ts';
import { expect, test } from '../harness/test.ts';
import { tell } from './figures.ts';

/** Tests in which the whole browser is recorded: the extension asks the network for nothing. */
export const siegeTest = test.extend<{ requests: RequestRecord }>({
  requests: [
    async ({ extension }, use) => {
      const requests = await extension.recordRequests();
      await use(requests);
      requests.end();
      expect(requests.byExtension).toEqual([]);
      tell('requests recorded', requests.all);
      tell('requests by the extension', requests.byExtension.length);
    },
    { auto: true },
  ],
});

/** The same, for notebooks of the test's own, which no recorded kernel can run. */
export const liveSiegeTest = siegeTest.extend<{ live: undefined }>({
  live: [
    async ({ kernel }, use) => {
      liveSiegeTest.skip(kernel.kind !== 'live', kernel.reason);
      await use(undefined);
    },
    { auto: true },
  ],
});

export { expect } from '../harness/test.ts';
