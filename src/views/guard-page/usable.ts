import type { GuardOptions } from '../../guard/options.ts';
import { readLink } from './help-link.ts';

/** Longest name of a course, in UTF-16 units. */
export const COURSE_LENGTH = 100;

/** Line ends, halves of characters that Python cannot print, and what turns text around. */
const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** What of the choices goes into the cell; a link with a problem does not. */
export function usable(chosen: GuardOptions): GuardOptions {
  const read = readLink(chosen.link);
  const course = chosen.course.slice(0, COURSE_LENGTH).replace(UNSEEN, '').trim();
  return { ...chosen, course, link: 'link' in read ? read.link : '' };
}
