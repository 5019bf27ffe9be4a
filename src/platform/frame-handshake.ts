/** The only page that output frames may tell their name to. */
export const NOTEBOOK_ORIGIN = 'https://colab.research.google.com';

const FRAME_ORIGIN = /^https:\/\/[a-z0-9-]+\.googleusercontent\.com$/;

const KEY = 'clean-slate-frame';

/** What a frame posts to its parent: its name, and how many live items it has read. */
export const frameSays = (nonce: string, items: number) => ({ [KEY]: nonce, items });

/** Reads a message event from unknown; undefined for any message that is not a frame's greeting. */
export function heardFrame(event: MessageEvent): { nonce: string; items: number } | undefined {
  const data: unknown = event.data;
  if (!FRAME_ORIGIN.test(event.origin) || typeof data !== 'object' || data === null)
    return undefined;
  const { [KEY]: nonce, items } = data as Record<string, unknown>;
  const isNonce = typeof nonce === 'string' && nonce.length > 0 && nonce.length <= 64;
  return isNonce && typeof items === 'number' ? { nonce, items } : undefined;
}
