import * as v from 'valibot';

/** Longest name of a course, and longest help link, in UTF-16 units. */
export const MAX_COURSE = 100;
export const MAX_LINK = 500;

/** Control characters, and those that turn the direction of the text around them. */
const UNPRINTABLE = /[\p{Cc}\u2028-\u202E\u2066-\u2069\uFFF9-\uFFFB]|\p{Cs}/u;

function httpsAddress(text: string): string {
  try {
    const url = new URL(text);
    const isPlain = url.protocol === 'https:' && !url.username && !url.password;
    return isPlain && url.href.length <= MAX_LINK ? url.href : '';
  } catch {
    return '';
  }
}

/** A course's name from unknown: one line of text that can be shown as it is. */
export const courseSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(MAX_COURSE),
  v.check((text) => !UNPRINTABLE.test(text)),
);

/** A help link from unknown: an https address without a name or password in it, as browsers write it. */
export const helpLinkSchema = v.pipe(
  v.string(),
  v.maxLength(MAX_LINK),
  v.transform(httpsAddress),
  v.minLength(1),
);

/** A course's name; empty where it cannot be read as one. */
export function courseIn(value: unknown): string {
  const parsed = v.safeParse(courseSchema, value);
  return parsed.success ? parsed.output : '';
}

/** A help link; empty where it cannot be read as one. */
export function helpLinkIn(value: unknown): string {
  const parsed = v.safeParse(helpLinkSchema, value);
  return parsed.success ? parsed.output : '';
}

/** The host of a help link, in the letters that browsers show where names could be mistaken. */
export const hostOf = (link: string): string => new URL(link).host;
