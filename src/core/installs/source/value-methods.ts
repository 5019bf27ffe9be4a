import { LOADED } from './loaded-version.ts';

/** A text or a list of words, where the source tells it. What it does not tell stays in braces. */
export type Value = string | readonly string[];

/** Bounds of what is evaluated; more than a person writes for an install. */
const MAX_LENGTH = 8_000;
export const MAX_WORDS = 200;

const ESCAPES = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['\n', ''],
  ['\\', '\\'],
  ['"', '"'],
  ["'", "'"],
]);

/** A string's text, where a backslash begins what is not written as it is. */
export const decoded = (text: string) =>
  text.replaceAll(/\\([\s\S])/g, (found, char: string) => ESCAPES.get(char) ?? found);

/** A text, unless it is longer than is read. */
export const bounded = (text: string) => (text.length > MAX_LENGTH ? undefined : text);

/** Puts values into `{}` and `%s` in their order, and into `{0}` by their place. */
export function filled(text: string, values: readonly (Value | undefined)[]): string {
  let next = 0;
  return text.replaceAll(/\{(\d?)\}|%s/g, (found, place: string = '') => {
    const value = values[place === '' ? next : Number(place)];
    if (place === '') next += 1;
    return typeof value === 'string' ? value : found;
  });
}

/** What a method makes of a text or a list. */
export function applied(
  value: Value,
  method: string,
  values: readonly (Value | undefined)[],
): Value | undefined {
  const [first] = values;
  if (method === 'format' && typeof value === 'string') return bounded(filled(value, values));
  if (method === 'join' && typeof value === 'string') {
    return Array.isArray(first) ? bounded(first.join(value)) : undefined;
  }
  if (method === 'strip' || method === 'encode' || method === 'rstrip') return value;
  if (method !== 'split' || typeof value !== 'string') return undefined;
  // Behind the plus sign a build names itself, which pip does not ask for.
  if (value === LOADED) return first === '+' ? [LOADED] : undefined;
  const words = typeof first === 'string' && first !== '' ? value.split(first) : value.split(/\s+/);
  return words.filter((word) => word !== '').slice(0, MAX_WORDS);
}

/** Two texts or two lists put together; what is not known of the second stays in braces. */
export function added(left: Value | undefined, right: Value | undefined): Value | undefined {
  if (typeof left === 'string') return bounded(left + (typeof right === 'string' ? right : '{}'));
  if (typeof left !== 'object' || typeof right === 'string') return undefined;
  return [...left, ...(right ?? ['{}'])].slice(0, MAX_WORDS);
}
