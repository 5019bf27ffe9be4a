import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeByItself } from './close-by-itself.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { hidden: false });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Shows good news, over which bad news may come, and waits longer than it stays. */
function leaves({ badNewsAfter = Infinity }: { badNewsAfter?: number }): boolean {
  let isGone = false;
  const shell = {
    host: { matches: () => false } as unknown as HTMLElement,
    isHeldByKeyboard: () => false,
    signal: new AbortController().signal,
  };
  let waited = 0;
  closeByItself(
    shell,
    () => waited < badNewsAfter,
    () => {
      isGone = true;
    },
  );
  for (; waited < 20_000; waited += 500) vi.advanceTimersByTime(500);
  return isGone;
}

test('good news leaves by itself', () => expect(leaves({})).toBe(true));

test('what has come in its place stays', () => expect(leaves({ badNewsAfter: 3_000 })).toBe(false));
