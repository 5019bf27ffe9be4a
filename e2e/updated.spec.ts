import { expect, test } from './harness/test.ts';

test('a page that an update has cut off says that it is no longer watched', async ({
  notebook,
  page,
  extension,
}) => {
  const session = await extension.context.newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  let contextId: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    // Frames of outputs have contexts of ours too.
    const isOnPage = context.auxData?.frameId === frameTree.frame.id;
    if (isOnPage && context.name === 'Clean Slate for Colab') contextId = context.id;
  });
  await session.send('Runtime.enable');
  await notebook.open('stale-memory');
  await notebook.run(1);
  await page.waitForTimeout(1_000);
  // What is left of the extension's interface in such a page: no id, and no texts. Newer Chromium
  // has it under two names.
  const expression = `for (const api of [globalThis.browser, chrome].filter(Boolean)) {
    delete api.runtime.id;
    api.i18n.getMessage = () => '';
  }
  typeof (globalThis.browser ?? chrome).runtime.id`;
  const { result } = await session.send('Runtime.evaluate', { expression, contextId: contextId! });
  expect(result.value).toBe('undefined');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(notebook.notice).toContainText('no longer watched');
  await notebook.notice.getByRole('button', { name: 'Close' }).click();
  await expect(notebook.notice).toHaveCount(0);
});
