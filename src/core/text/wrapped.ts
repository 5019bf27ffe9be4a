import { endsThere } from './ending.ts';
import type { Failure } from './failure.ts';
import { labelKind } from './label.ts';

/** A message in a text that passes it on. */
export interface Wrapped {
  /** What stands before it; empty where it stands there alone. */
  label: string;
  /** The class, where the text names it. */
  exception: string;
  message: string;
}

/** What a message can begin behind: a colon, a dash, a bracket or a quote. */
const BOUNDARY = /^$|[:>–—-] {1,3}$|[("']$/;
const MAX_TEXT = 2_000;
const EXCEPTION =
  /(?:^|[\s:(>"'-])(?:E {1,8})?(?:[A-Za-z_]\w{0,60}\.){0,6}([A-Z]\w{0,60}(?:Error|Exception|Warning))$/;

const SIGNS = new Set(` \t:>–—-("'[`);

function withoutBoundary(text: string): string {
  let end = text.length;
  while (end > 0 && SIGNS.has(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** One expression for all wordings, each of which says a whole message. */
export const anyOf = (wordings: readonly RegExp[]): RegExp =>
  new RegExp(wordings.map(({ source }) => source).join('|'), 'g');

/** Finds a known message in a text: whole, and with nothing behind it. */
export function wrappedIn(text: string, wording: RegExp): Wrapped | undefined {
  const start = text.slice(0, MAX_TEXT);
  wording.lastIndex = 0;
  for (let found = wording.exec(start); found; found = wording.exec(start)) {
    const { 0: message, index } = found;
    const isWhole =
      BOUNDARY.test(start.slice(Math.max(0, index - 5), index)) &&
      endsThere(start.slice(index + message.length));
    if (!isWhole) continue;
    const before = withoutBoundary(start.slice(0, index));
    const named = EXCEPTION.exec(before);
    const label = named ? withoutBoundary(before.slice(0, named.index)) : before;
    // An item of a list, or a quote.
    if (label === '' && index > 0 && SIGNS.has(start.charAt(0))) return undefined;
    return { label, exception: named?.[1] ?? '', message };
  }
  return undefined;
}

/** The failure that another one passes on in its message, with none of the frames. */
export function insideOf(failure: Failure, wording: RegExp): Failure | undefined {
  const { label, exception, message } = wrappedIn(failure.message, wording) ?? {};
  if (!label || message === undefined || !labelKind(label)) return undefined;
  const wrapper = label;
  return {
    ...failure,
    exception: exception ?? '',
    message,
    wrapper,
    frames: [],
    standing: 'passed-on',
  };
}
