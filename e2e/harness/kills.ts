import type { Page } from 'playwright';
import type { NotebookToBackground } from '../../src/platform/messages.ts';
import type { ExtensionBrowser } from './driver.ts';

/**
 * So long a message is held back, in turn, after the background's end was asked for (ms): the end comes
 * before the message, while it is handled, or after.
 */
const HELD = [0, 10, 20, 30, 45];

/** Ends the extension's background as the browser does, and counts. */
export class Killer {
  /** How often there was one to end. */
  kills = 0;

  constructor(readonly extension: ExtensionBrowser) {}

  async kill(): Promise<void> {
    this.kills += Number(await this.extension.endBackground());
  }
}

/**
 * Listens to all that the notebook script of a page sends, from now on and after each reload. The
 * background is ended at each message that is sent for the first time.
 */
export async function killAtEachMessage(
  page: Page,
  extension: ExtensionBrowser,
  killer: Killer,
): Promise<NotebookToBackground[]> {
  const known = new Set<string>();
  const sent: NotebookToBackground[] = [];
  await extension.hearMessages(page, HELD, (text) => {
    if (!known.has(text)) void killer.kill();
    known.add(text);
    sent.push(JSON.parse(text) as NotebookToBackground);
  });
  return sent;
}
