import { DEFAULT_GUARD, type GuardOptions } from '../../guard/options.ts';
import { LINK_LENGTH } from './help-link.ts';
import { COURSE_LENGTH, usable } from './usable.ts';

/** Longest fragment that is read, in UTF-16 units: both texts with every character escaped. */
const FRAGMENT_LIMIT = 9 * (COURSE_LENGTH + LINK_LENGTH);

/**
 * The choices as a fragment of the page's address, so that a bookmark keeps them; empty where all are
 * the defaults. The repair is left out: who wants it chooses it each time.
 */
export function toFragment(chosen: GuardOptions): string {
  const { verify, strict, course, link } = usable(chosen);
  const fields = new URLSearchParams();
  if (verify) fields.set('verify', '1');
  if (strict) fields.set('strict', '1');
  if (course) fields.set('course', course);
  if (link) fields.set('link', link);
  return fields.size > 0 ? `#${fields}` : '';
}

/** The choices in an address's fragment; each that cannot be read has its default. */
export function fromFragment(fragment: string): GuardOptions {
  if (fragment.length > FRAGMENT_LIMIT) return DEFAULT_GUARD;
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const textOf = (name: string) => (fields.get(name) ?? '').trim();
  return {
    ...DEFAULT_GUARD,
    verify: fields.get('verify') === '1',
    strict: fields.get('strict') === '1',
    course: textOf('course').slice(0, COURSE_LENGTH),
    link: textOf('link'),
  };
}
