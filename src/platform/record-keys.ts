const PREFIX = 'runtime/';
const PART = 'tail/';
const ASIDE = 'set-aside/';

/** The key of the value that a runtime's record begins with, and of its following parts, from 1. */
export const storageKey = (runtime: string, part = 0) =>
  part === 0 ? `${PREFIX}${runtime}` : `${PART}${String(part).padStart(5, '0')}/${runtime}`;
export const asideKey = (runtime: string, at: number) => `${ASIDE}${at}/${runtime}`;
export const isAsideKey = (key: string) => key.startsWith(ASIDE);

/** The runtime whose record begins under a storage key; undefined for any other key. */
export const runtimeOfKey = (key: string): string | undefined =>
  key.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined;

/** The runtime whose record, or a part of it, a storage key holds; undefined for any other key. */
export function ownerOfKey(key: string): string | undefined {
  if (!key.startsWith(PART)) return runtimeOfKey(key);
  const end = key.indexOf('/', PART.length);
  return end < 0 ? undefined : key.slice(end + 1);
}
