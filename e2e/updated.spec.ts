import type { Page } from 'playwright';
import type { ExtensionBrowser } from './harness/browser.ts';
import { frames, only } from './harness/routes.ts';
import { expect, freshTest, test } from './harness/test.ts';

/**
 * Makes ready to cut the notebook script off as an update does: its interface has no id and no texts any
 * more, and whoever uses it is told so. Newer Chromium has it under two names.
 */
async function readyToCutOff(
  page: Page,
  extension: ExtensionBrowser,
): Promise<() => Promise<void>> {
  const session = await extension.context.newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  let contextId: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    // Frames of outputs have contexts of ours too.
    const isOnPage = context.auxData?.frameId === frameTree.frame.id;
    if (isOnPage && context.name === 'Clean Slate for Colab') contextId = context.id;
  });
  await session.send('Runtime.enable');
  const expression = `for (const api of [globalThis.browser, chrome].filter(Boolean)) {
    const cutOff = () => { throw new Error('Extension context invalidated.'); };
    delete api.runtime.id;
    Object.assign(api.runtime, { sendMessage: cutOff });
    Object.assign(api.i18n, { getMessage: cutOff });
  }
  typeof (globalThis.browser ?? chrome).runtime.id`;
  return async () => {
    const { result } = await session.send('Runtime.evaluate', {
      expression,
      contextId: contextId!,
    });
    expect(result.value).toBe('undefined');
  };
}

test('a page that an update has cut off says that it is no longer watched', async ({
  notebook,
  page,
  extension,
}) => {
  const cutOff = await readyToCutOff(page, extension);
  await notebook.open('stale-memory');
  await notebook.run(1);
  await page.waitForTimeout(1_000);
  await cutOff();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(notebook.notice).toContainText('no longer watched');
  await notebook.notice.getByRole('button', { name: 'Close' }).click();
  await expect(notebook.notice).toHaveCount(0);
});

freshTest(
  'an update in the midst of a remedy leaves nothing on the page but that, and no error in its console',
  async ({ notebook, page, extension }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => errors.push(message.text()));
    const cutOff = await readyToCutOff(page, extension);
    await notebook.failOnce({ break: only() });
    await notebook.pressRestart();
    await expect
      .poll(() => frames(page, '#runtime-menu-button'), { timeout: 60_000 })
      .toBeLessThan(12);
    await cutOff();
    await expect(notebook.notice).toContainText('no longer watched');
    await expect(page.locator('clean-slate-spotlight')).toHaveCount(0);
    await expect(notebook.notice).not.toContainText('Colab needs your click');
    await expect(notebook.notice).toHaveCount(1);
    expect(errors.filter((text) => text.includes('invalidated'))).toEqual([]);
  },
);
