import { isFirefox } from '../harness/browser.ts';
import { expect, siegeTest as test } from './siege-test.ts';

test('the record sees what a script of an extension asks for, in a page and in the frame of an output', async ({
  notebook,
  page,
  extension,
  requests,
}) => {
  await notebook.open('old-error');
  const frame = page.frameLocator('.cell.code iframe').first();
  await frame.locator('.error').first().waitFor();
  const ask = `void fetch('https://colab.research.google.com/never').catch(() => {})
    //# sourceURL=${extension.origin}/forged.js`;
  await page.evaluate(`void fetch('/of-the-page').catch(() => {})`);
  await (await extension.contentWorld(page)).evaluate(ask);
  await expect.poll(() => requests.byExtension.length).toBe(1);
  // In Firefox no test can run a script in a frame under another name.
  if (!isFirefox) {
    const element = await page.locator('.cell.code iframe').first().elementHandle();
    await (await element!.contentFrame())!.evaluate(ask);
    await expect.poll(() => requests.byExtension.length).toBe(2);
  }
  expect(requests.all).toBeGreaterThan(5);
  // They were the test's own.
  requests.byExtension.length = 0;
});
