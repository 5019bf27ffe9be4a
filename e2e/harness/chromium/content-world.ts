import type { Page } from 'playwright';
import type { World } from '../driver.ts';

const TRIES = 400;

/** The world of our notebook script in a page, as the page is now and after each reload. */
export async function contentWorldOf(page: Page): Promise<World> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const ids: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    // Frames of outputs have worlds of ours too.
    const isOnPage = context.auxData?.frameId === frameTree.frame.id;
    if (isOnPage && context.name.startsWith('Clean Slate')) ids.push(context.id);
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    const index = ids.indexOf(executionContextId);
    if (index !== -1) ids.splice(index, 1);
  });
  session.on('Runtime.executionContextsCleared', () => void ids.splice(0));
  await session.send('Runtime.enable');
  return {
    async evaluate<T>(expression: string) {
      for (let tries = 0; ids.length === 0 && tries < TRIES; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
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
