import { expect, test } from '../harness/test.ts';
import { tell } from './figures.ts';
import { Watch } from './watch.ts';

/**
 * Tests in which the whole browser is watched: the extension asks the network for nothing, and throws
 * nothing that nobody catches.
 */
export const siegeTest = test.extend<{ watch: Watch }>({
  watch: [
    async ({ extension }, use) => {
      const watch = await Watch.begin(extension);
      await use(watch);
      watch.end();
      expect(watch.byExtension).toEqual([]);
      expect(watch.thrown).toEqual([]);
      tell('requests recorded', watch.requests);
      tell('requests by the extension', watch.byExtension.length);
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
