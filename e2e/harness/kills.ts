import type { CDPSession, Page } from 'playwright';
import type { NotebookToBackground } from '../../src/platform/messages.ts';
import type { ExtensionBrowser } from './browser.ts';

/**
 * So long a message is held back, in turn, after the worker's end was asked for (ms): the end comes
 * before the message, while it is handled, or after.
 */
const HELD = [0, 10, 20, 30, 45];

/** Ends the extension's worker as the browser does, and counts. */
export class Killer {
  /** How often there was a worker to end. */
  kills = 0;
  readonly #session: Promise<CDPSession>;

  constructor({ context }: ExtensionBrowser) {
    this.#session = context.browser()!.newBrowserCDPSession();
  }

  async kill(): Promise<void> {
    const browser = await this.#session;
    const { targetInfos } = await browser.send('Target.getTargets');
    const workers = targetInfos.filter(({ type }) => type === 'service_worker');
    for (const { targetId } of workers) {
      // Ended already, by the time that it was to be.
      const ended = browser.send('Target.closeTarget', { targetId }).catch(() => undefined);
      this.kills += Number((await ended)?.success ?? false);
    }
  }
}

/**
 * Listens to all that the notebook script of a page sends, from now on and after each reload. The
 * worker is ended at each message that is sent for the first time.
 */
export async function killAtEachMessage(
  page: Page,
  extension: ExtensionBrowser,
  killer: Killer,
): Promise<NotebookToBackground[]> {
  const cdp = await extension.context.newCDPSession(page);
  const known = new Set<string>();
  const sent: NotebookToBackground[] = [];
  cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name !== 'tellTheTest') return;
    const message = JSON.parse(payload) as NotebookToBackground;
    if (!known.has(payload)) void killer.kill();
    known.add(payload);
    sent.push(message);
  });
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (!context.name.startsWith('Clean Slate')) return;
    const expression = `{
      const send = chrome.runtime.sendMessage;
      const held = ${JSON.stringify(HELD)};
      let turn = 0;
      chrome.runtime.sendMessage = async (message) => {
        tellTheTest(JSON.stringify(message));
        await new Promise((resolve) => setTimeout(resolve, held[turn++ % held.length]));
        return send(message);
      };
    }`;
    // A frame that Colab gives up may be gone by now.
    cdp.send('Runtime.evaluate', { expression, contextId: context.id }).catch(() => {});
  });
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'tellTheTest' });
  return sent;
}
