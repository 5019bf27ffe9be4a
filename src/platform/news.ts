import { extension } from './browser.ts';

/** In storage: the release whose news the person has neither read nor dismissed. */
const KEY = 'news';

/** The part of a version that changes with what people notice: `1.2` of `1.2.3`. */
export const releaseOf = (version: string): string => version.split('.').slice(0, 2).join('.');

/** Notes after an update that there is news. A version without it only mends: that is told to nobody. */
export async function noteNews(before: string | undefined, now: string): Promise<void> {
  if (before === undefined || releaseOf(before) === releaseOf(now)) return;
  await extension.storage.local.set({ [KEY]: releaseOf(now) });
}

/** The release that there is news of; undefined where there is none. */
export async function readNews(now: string): Promise<string | undefined> {
  const { [KEY]: release } = await extension.storage.local.get(KEY);
  return release === releaseOf(now) ? releaseOf(now) : undefined;
}

/** The person has read it, or does not want to; it is never told again. */
export const dismissNews = (): Promise<void> => extension.storage.local.remove(KEY);
