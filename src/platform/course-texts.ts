/** Longest name of a course, and longest help link, in UTF-16 units. */
const MAX_COURSE = 100;
const MAX_LINK = 500;

/** Control characters, those that turn the direction of the text around them, and halves of characters. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069\uFFF9-\uFFFB]/u;

/**
 * A course's name from unknown: one line of text that can be shown as it is, without the space around
 * it. Empty where it cannot be read as one.
 */
export function courseIn(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : '';
  return text.length > MAX_COURSE || UNPRINTABLE.test(text) ? '' : text;
}

/**
 * A help link from unknown: an https address without a name or password in it, as browsers write it.
 * Empty where it cannot be read as one.
 */
export function helpLinkIn(value: unknown): string {
  if (typeof value !== 'string' || value.length > MAX_LINK || !URL.canParse(value)) return '';
  const { protocol, username, password, href } = new URL(value);
  const isPlain = protocol === 'https:' && !username && !password;
  return isPlain && href.length <= MAX_LINK ? href : '';
}

/** The host of a help link, in the letters that browsers show where names could be mistaken. */
export const hostOf = (link: string): string => new URL(link).host;
