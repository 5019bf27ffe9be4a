import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_GUARD, parseGuardOptions, type GuardOptions } from './options.ts';
import { fromFragment, toFragment } from './fragment.ts';

const CHOSEN: GuardOptions = {
  variant: 'short',
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
  for (const bad of [
    '#',
    '#%',
    '#verify=yes&strict',
    '#verify=0',
    '#variant=none',
    '#%ff%fe',
    '#&&&===',
  ]) {
    expect(fromFragment(bad)).toEqual(DEFAULT_GUARD);
  }
  expect(fromFragment(`#verify=1&course=${'x'.repeat(100_000)}`)).toEqual(DEFAULT_GUARD);
});

test('whatever is in the fragment, what can be used of it comes back the same', () => {
  const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code));
  const text = fc.string({ unit });
  fc.assert(
    fc.property(text, text, (course, link) => {
      const fields = `#${new URLSearchParams({ course, link: `https://${link}` })}`;
      const { options } = parseGuardOptions(fromFragment(fields));
      expect(fromFragment(toFragment(fromFragment(fields)))).toEqual(options);
      expect(options.withRepair).toBe(false);
    }),
  );
});

test('the longest texts fit, with every character escaped', () => {
  const course = '🦊'.repeat(100);
  const link = `https://example.org/${'&'.repeat(280)}`;
  expect(fromFragment(toFragment({ ...CHOSEN, course, link }))).toEqual({
    ...CHOSEN,
    course,
    link,
  });
});
