import type { Page } from 'playwright';

/** Evaluates an expression where the notebook script of a page runs, apart from the page's own scripts. */
export async function inOwnWorld(page: Page, expression: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context: { name, id } }) => {
      if (name.startsWith('Clean Slate')) resolve(id);
    });
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.evaluate', { expression, contextId: await found });
  await session.detach();
}
