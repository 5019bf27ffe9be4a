/** Milliseconds between two looks; only used for moments, while something is awaited. */
const PAUSE = 50;

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Looks again and again until `isTrue` holds. Resolves to false when `limit` milliseconds are over
 * or `signal` ends; never rejects.
 */
export async function until(
  isTrue: () => boolean | undefined,
  limit: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const end = performance.now() + limit;
  while (!isTrue()) {
    if (signal?.aborted || performance.now() >= end) return false;
    await pause(PAUSE);
  }
  return true;
}
