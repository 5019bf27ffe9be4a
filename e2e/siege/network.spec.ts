import { expect, siegeTest as test } from './siege-test.ts';

test('the record sees what a script of an extension asks for, in a page and in the frame of an output', async ({
  notebook,
  page,
  watch,
}) => {
  await notebook.open('old-error');
  const frame = page.frameLocator('.cell.code iframe').first();
  await frame.locator('.error').first().waitFor();
  const forged =
    'fetch("/never").catch(() => {})\n//# sourceURL=chrome-extension://forged/forged.js';
  await page.evaluate(forged);
  await expect.poll(() => watch.byExtension.length).toBe(1);
  const element = await page.locator('.cell.code iframe').first().elementHandle();
  await (await element!.contentFrame())!.evaluate(forged);
  await expect.poll(() => watch.byExtension.length).toBe(2);
  const thrown =
    'setTimeout(() => { throw new Error("forged") })\n//# sourceURL=chrome-extension://forged/forged.js';
  await page.evaluate(thrown);
  await expect.poll(() => watch.thrown.length).toBe(1);
  expect(watch.requests).toBeGreaterThan(5);
  // They were the test's own.
  watch.byExtension.length = 0;
  watch.thrown.length = 0;
});
