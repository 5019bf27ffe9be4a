import type { Runtime } from 'webextension-polyfill';
import type { Outputs } from '../colab/outputs.ts';
import { extension } from '../platform/browser.ts';
import { parseToNotebook } from '../platform/messages-to-notebook.ts';
import { pause } from '../platform/until.ts';
import { delivered } from './outbox.ts';

/** Where its text cannot be written, as before its greeting is heard, a frame waits so long, in milliseconds. */
const LIMIT = 1_000;

/**
 * Hands on the text of output frames. A frame sends more once what it sent is written, so that the flood of
 * one holds up no other cell.
 */
export function hearFrames(outputs: Outputs, signal: AbortSignal): void {
  const listen = (message: unknown, _sender: unknown, reply: () => void) => {
    const told = parseToNotebook(message);
    if (told?.type !== 'frame-text' || signal.aborted) return undefined;
    const written = outputs.frameText(told.nonce, told.passage).then(delivered);
    void Promise.race([written, pause(LIMIT)]).then(reply);
    return true;
  };
  extension.runtime.onMessage.addListener(listen as Runtime.OnMessageListenerCallback);
}
