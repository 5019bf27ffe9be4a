import { LONGEST_COURSE, LONGEST_LINK } from '../platform/course-texts.ts';
import { DEFAULT_GUARD, parseGuardOptions, type GuardOptions } from './options.ts';

/** Longest fragment that is read, in UTF-16 units: both texts with every character escaped. */
const FRAGMENT_LIMIT = 12 * LONGEST_COURSE + 3 * LONGEST_LINK + 100;

/**
 * The choices that can be used as a fragment of the guard page's address, so that a bookmark keeps them;
 * empty where all are the defaults. The repair is left out: who wants it chooses it each time.
 */
export function toFragment(chosen: GuardOptions): string {
  const { variant, verify, strict, course, link } = parseGuardOptions(chosen).options;
  const fields = new URLSearchParams();
  if (variant !== DEFAULT_GUARD.variant) fields.set('variant', variant);
  if (verify) fields.set('verify', '1');
  if (strict) fields.set('strict', '1');
  if (course) fields.set('course', course);
  if (link) fields.set('link', link);
  return fields.size > 0 ? `#${fields}` : '';
}

/**
 * The choices in an address's fragment; each that is absent has its default. Texts are as they stand
 * there, so that the person is told what is wrong with them.
 */
export function fromFragment(fragment: string): GuardOptions {
  if (fragment.length > FRAGMENT_LIMIT) return DEFAULT_GUARD;
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  return {
    ...DEFAULT_GUARD,
    variant: fields.get('variant') === 'short' ? 'short' : 'full',
    verify: fields.get('verify') === '1',
    strict: fields.get('strict') === '1',
    course: fields.get('course') ?? '',
    link: fields.get('link') ?? '',
  };
}
