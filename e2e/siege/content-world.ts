import type { Page } from 'playwright';
import type { ExtensionBrowser } from '../harness/browser.ts';

/** The world of our script in a page, as the page is now. */
export interface ContentWorld {
  evaluate<T>(expression: string): Promise<T>;
}

/** Finds the world of our notebook script in a page that has been loaded. */
export async function contextOf(page: Page, extension: ExtensionBrowser): Promise<ContentWorld> {
  const session = await extension.context.newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const ids: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    // Frames of outputs have contexts of ours too.
    const isOnPage = context.auxData?.frameId === frameTree.frame.id;
    if (isOnPage && context.name.startsWith('Clean Slate')) ids.push(context.id);
  });
  await session.send('Runtime.enable');
  return {
    async evaluate<T>(expression: string) {
      const contextId = ids.at(-1);
      if (contextId === undefined) throw new Error('Our script is not in the page');
      const how = { expression, contextId, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', how);
      if (exceptionDetails)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as T;
    },
  };
}
