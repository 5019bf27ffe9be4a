import { isAlive, extension } from '../platform/browser.ts';
import type { NotebookToBackground } from '../platform/messages.ts';
import { pause } from '../platform/until.ts';

/** Waits between tries, in milliseconds: the background may be starting, or have just been ended. */
const WAITS = [0, 100, 400, 1_500, 5_000];

let queue: Promise<unknown> = Promise.resolve();

async function deliver(message: NotebookToBackground): Promise<void> {
  for (const wait of WAITS) {
    await pause(wait);
    if (!isAlive()) return;
    try {
      // It answers when the report is written, and knows one that is sent again by its id.
      await extension.runtime.sendMessage(message);
      return;
    } catch {
      continue;
    }
  }
}

/** Sends a report to the background; reports arrive in order, each until it is acknowledged. */
export function report(message: NotebookToBackground): Promise<void> {
  const delivered = queue.then(() => deliver(message));
  queue = delivered;
  return delivered;
}
