import { isAlive, extension } from '../platform/browser.ts';
import type { FrameToBackground, NotebookToBackground } from '../platform/messages.ts';
import { pause } from '../platform/until.ts';

type Message = NotebookToBackground | FrameToBackground;

/** The longest wait between two tries, in milliseconds: storage may be full for long. */
const LONGEST_WAIT = 5_000;

let queue = Promise.resolve();
/** What is not acknowledged yet, in order. */
const waiting = new Set<Message>();

/** Rejects where the extension is cut off from the page just now. */
const post = async (message: Message): Promise<unknown> => extension.runtime.sendMessage(message);

async function deliver(message: Message): Promise<void> {
  // The background may be starting, or have just been ended: at first it is asked again soon.
  for (let tries = 0; isAlive(); tries++) {
    await pause(tries && Math.min(LONGEST_WAIT, 25 * 4 ** tries));
    // It answers when the message is written, and knows one that is sent again by its id. One that was
    // ended may leave nothing as an answer, which is no error.
    if (await post(message).catch(() => {})) return void waiting.delete(message);
  }
}

/** Sends a message to the background; messages arrive in order, each is sent until it is acknowledged. */
export function send(message: Message): Promise<void> {
  waiting.add(message);
  // Firefox has no timers for a frame that the page has taken away, and nobody waits there any more.
  queue = queue.then(() => deliver(message)).catch(() => {});
  return queue;
}

/** What is not acknowledged yet, in order. */
export const unacknowledged = (): readonly Message[] => [...waiting];

/** Sends once more what is not acknowledged yet: the document goes, and can wait for nothing. */
export function sendAtOnce(): void {
  for (const message of waiting) void post(message).catch(() => {});
}

/** Resolves when all that was sent so far is acknowledged. */
export const delivered = () => queue;
