import { PASSAGE_LIMIT } from './limits.ts';
import type { Passage } from './messages.ts';

/** The only page that output frames may tell their name to. */
export const NOTEBOOK_ORIGIN = 'https://colab.research.google.com';

const FRAME_ORIGIN = /^https:\/\/[a-z0-9-]+\.googleusercontent\.com$/;

const KEY = 'clean-slate-frame';

/** A frame that goes has no more passages to tell, for it sends them one after another. */
const MOST = 20;

/** A frame tells no more than one name in this many milliseconds. */
export const BETWEEN_GREETINGS = 100;

/**
 * What a frame posts to its parent: the name of what is drawn in it. When it goes, also what it has not sent
 * for certain: what it asks of the browser then may be lost with it.
 */
export const frameSays = (nonce: string, last?: readonly Passage[]) => ({ [KEY]: nonce, last });

const isPassage = (value: unknown): value is Passage => {
  const { text } = Object(value) as Partial<Passage>;
  return typeof text === 'string' && text.length <= PASSAGE_LIMIT;
};

/**
 * Reads what a frame says of itself from an unknown message event; undefined for any other. Of the passages
 * only the text is known to be one: the background checks what is reported of them.
 */
export function heardFrame(
  event: MessageEvent,
): { nonce: string; last: readonly Passage[] | undefined } | undefined {
  const data: unknown = event.data;
  if (!FRAME_ORIGIN.test(event.origin) || typeof data !== 'object' || data === null)
    return undefined;
  const { [KEY]: nonce, last } = data as Record<string, unknown>;
  const isNonce = typeof nonce === 'string' && nonce.length > 0 && nonce.length <= 64;
  if (!isNonce) return undefined;
  return { nonce, last: Array.isArray(last) ? last.slice(0, MOST).filter(isPassage) : undefined };
}
