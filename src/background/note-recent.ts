import browser from 'webextension-polyfill';
import { parseRecent, RECENT_KEY } from '../platform/recent.ts';

/** Often enough to put runtimes in order, in milliseconds. */
const PRECISION = 60_000;

let queue: Promise<unknown> = Promise.resolve();
const noted = new Map<string, number>();

/** Notes that runtimes were in use, at most once a minute each; storage that refuses is no error. */
export function noteRecent(times: Readonly<Record<string, number>>): Promise<unknown> {
  const fresh = Object.entries(times).filter(
    ([runtime, at]) => at - (noted.get(runtime) ?? -Infinity) >= PRECISION,
  );
  if (fresh.length === 0) return queue;
  for (const [runtime, at] of fresh) noted.set(runtime, at);
  const write = async () => {
    const { [RECENT_KEY]: stored } = await browser.storage.local.get(RECENT_KEY);
    const recent = parseRecent(stored);
    for (const [runtime, at] of fresh) recent[runtime] = Math.max(at, recent[runtime] ?? 0);
    await browser.storage.local.set({ [RECENT_KEY]: recent });
  };
  queue = queue.then(write).catch(() => {});
  return queue;
}

/** Everything was erased. */
export const forgetRecent = () => noted.clear();
