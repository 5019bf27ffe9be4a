/** The only page that output frames may tell their name to. */
export const NOTEBOOK_ORIGIN = 'https://colab.research.google.com';

const FRAME_ORIGIN = /^https:\/\/[a-z0-9-]+\.googleusercontent\.com$/;

const KEY = 'clean-slate-frame';

/** A frame tells no more than one name in so many milliseconds. */
export const BETWEEN_GREETINGS = 100;

/** What a frame posts to its parent: the name of what is drawn in it. */
export const frameSays = (nonce: string) => ({ [KEY]: nonce });

/** Reads a frame's name from an unknown message event; undefined for any that is not its greeting. */
export function heardFrame(event: MessageEvent): string | undefined {
  const data: unknown = event.data;
  if (!FRAME_ORIGIN.test(event.origin) || typeof data !== 'object' || data === null)
    return undefined;
  const { [KEY]: nonce } = data as Record<string, unknown>;
  const isNonce = typeof nonce === 'string' && nonce.length > 0 && nonce.length <= 64;
  return isNonce ? nonce : undefined;
}
