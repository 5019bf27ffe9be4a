import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenPageGoes } from './page-end.ts';

let listeners: ((event: Event) => void)[];
let addEventListener: ReturnType<typeof vi.fn>;
beforeEach(() => {
  listeners = [];
  addEventListener = vi.fn((_type: string, listener: (event: Event) => void) =>
    listeners.push(listener),
  );
  vi.stubGlobal('window', { addEventListener });
});
afterEach(() => vi.unstubAllGlobals());

/** As a browser does: what ends one listener does not keep it from the next. */
function go(): void {
  const event = new Event('pagehide');
  for (const listener of listeners) {
    try {
      listener(event);
    } catch {}
  }
}

function ended(): void {
  throw new Error('Script terminated');
}

it('works once each time that the page goes', () => {
  const work = vi.fn();
  whenPageGoes(work);
  go();
  expect(work).toHaveBeenCalledTimes(1);
  // It came back out of the browser's cache, and goes again.
  go();
  expect(work).toHaveBeenCalledTimes(2);
});

it('begins again where the browser has ended it, and no more once it came to its end', () => {
  const work = vi.fn().mockImplementationOnce(ended).mockImplementationOnce(ended);
  whenPageGoes(work);
  go();
  expect(work).toHaveBeenCalledTimes(3);
});

it('is over with its signal', () => {
  const { signal } = new AbortController();
  whenPageGoes(() => {}, signal);
  expect(addEventListener).toHaveBeenCalledWith('pagehide', expect.any(Function), { signal });
});
