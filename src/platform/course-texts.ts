/** Longest name of a course, in characters, and longest help link, in UTF-16 units. */
export const LONGEST_COURSE = 100;
export const LONGEST_LINK = 500;

/** Why a text cannot be used. */
export type TextFault = 'not-text' | 'too-long' | 'characters' | 'not-https';

export type Parsed<T, Fault = TextFault> = { value: T } | { fault: Fault };

/** Control characters, line ends, halves of characters, and what turns the direction of a text. */
const UNPRINTABLE =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/u;

/**
 * Reads a course's name from anything: one line of text that can be shown as it is, without the space
 * around it. Empty for none.
 */
export function readCourse(given: unknown): Parsed<string> {
  if (typeof given !== 'string') return { fault: 'not-text' };
  const value = given.trim();
  // Spread only what is short, for it may come from an address.
  if (value.length > 2 * LONGEST_COURSE || [...value].length > LONGEST_COURSE) {
    return { fault: 'too-long' };
  }
  return UNPRINTABLE.test(value) ? { fault: 'characters' } : { value };
}

/**
 * Reads a help link from anything: a whole https address without a name or password in it, as browsers
 * write it. Empty for none.
 */
export function readHelpLink(given: unknown): Parsed<string> {
  if (typeof given !== 'string') return { fault: 'not-text' };
  const written = given.trim();
  if (written === '') return { value: '' };
  if (written.length > LONGEST_LINK) return { fault: 'too-long' };
  if (UNPRINTABLE.test(written)) return { fault: 'characters' };
  if (!/^https:\/\//i.test(written) || !URL.canParse(written)) return { fault: 'not-https' };
  const { href, username, password } = new URL(written);
  // What looks like a host before an @ is a name: such a link shows one place and leads to another.
  if (username !== '' || password !== '') return { fault: 'not-https' };
  return href.length > LONGEST_LINK ? { fault: 'too-long' } : { value: href };
}

const orNone = (parsed: Parsed<string>) => ('value' in parsed ? parsed.value : '');

/** A course's name from unknown; empty where it cannot be read as one. */
export const courseIn = (given: unknown): string => orNone(readCourse(given));

/** A help link from unknown; empty where it cannot be read as one. */
export const helpLinkIn = (given: unknown): string => orNone(readHelpLink(given));

/** The host of a help link, in the letters that browsers show where names could be mistaken. */
export const hostOf = (link: string): string => new URL(link).host;
