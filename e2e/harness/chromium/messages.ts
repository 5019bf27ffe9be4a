import type { Page } from 'playwright';
import { tellsMessages } from '../tells-messages.ts';

const TELL = 'tellTheTest';

/** As `ExtensionBrowser.hearMessages` says. */
export async function hearMessages(
  page: Page,
  held: readonly number[],
  hear: (message: string) => void,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === TELL) hear(payload);
  });
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (!context.name.startsWith('Clean Slate')) return;
    const expression = tellsMessages('chrome', TELL, held);
    // A frame that Colab gives up may be gone by now.
    session.send('Runtime.evaluate', { expression, contextId: context.id }).catch(() => {});
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: TELL });
}
