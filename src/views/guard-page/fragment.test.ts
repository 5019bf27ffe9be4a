import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_GUARD, type GuardOptions } from '../../guard/options.ts';
import { fromFragment, toFragment } from './fragment.ts';
import { readLink } from './help-link.ts';
import { COURSE_LENGTH, usable } from './usable.ts';

const CHOSEN: GuardOptions = {
  verify: true,
  strict: true,
  withRepair: false,
  course: 'Physics & maths = 101 # ü',
  link: 'https://example.org/help?a=1&b=2#top',
};

test('choices come back from the address', () => {
  expect(fromFragment(toFragment(CHOSEN))).toEqual(CHOSEN);
});

test('the defaults need no fragment, and the repair is never in one', () => {
  expect(toFragment(DEFAULT_GUARD)).toBe('');
  expect(toFragment({ ...DEFAULT_GUARD, withRepair: true })).toBe('');
  expect(fromFragment('#withRepair=1&repair=1&with-repair=1')).toEqual(DEFAULT_GUARD);
});

test('a link that cannot be used is not kept', () => {
  expect(toFragment({ ...DEFAULT_GUARD, link: 'http://example.org' })).toBe('');
});

test('what cannot be read has its default', () => {
  for (const bad of ['#', '#%', '#verify=yes&strict', '#verify=0', '#%ff%fe', '#&&&===']) {
    expect(fromFragment(bad)).toEqual(DEFAULT_GUARD);
  }
  expect(fromFragment(`#verify=1&course=${'x'.repeat(100_000)}`)).toEqual(DEFAULT_GUARD);
});

test('whatever the fragment, only a bounded line and an https link reach the cell', () => {
  const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code));
  const text = fc.string({ unit });
  fc.assert(
    fc.property(text, text, (course, link) => {
      const fields = `#${new URLSearchParams({ course, link: `https://${link}` })}`;
      const options = usable(fromFragment(fields));
      expect(options.course.length).toBeLessThanOrEqual(COURSE_LENGTH);
      expect(options.course).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
      expect(options.link).toMatch(/^(?:https:\/\/[\x21-\x7e]+)?$/);
      expect(readLink(options.link)).toEqual({ link: options.link });
    }),
  );
});

test('a name that is cut in the middle of a character loses all of it', () => {
  const course = `${'x'.repeat(COURSE_LENGTH - 1)}🦊`;
  expect(usable({ ...DEFAULT_GUARD, course }).course).toBe('x'.repeat(COURSE_LENGTH - 1));
});
