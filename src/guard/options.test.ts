import { expect, test } from 'vitest';
import { DEFAULT_GUARD, parseGuardOptions } from './options.ts';

const parsed = (given: unknown) => parseGuardOptions(given);

test.each([undefined, null, 5, 'x', [], {}, { unknown: true }, JSON.parse('{"__proto__": 1}')])(
  'anything else than options leaves the defaults: %j',
  (given) => {
    expect(parsed(given)).toEqual({ options: DEFAULT_GUARD, faults: {} });
  },
);

test('what can be used is taken, each option by itself', () => {
  const given = {
    verify: true,
    strict: 'yes',
    withRepair: 1,
    course: '  Introdução à IA ',
    link: 7,
  };
  expect(parsed(given)).toEqual({
    options: { ...DEFAULT_GUARD, verify: true, course: 'Introdução à IA' },
    faults: { strict: 'not-a-choice', withRepair: 'not-a-choice', link: 'not-text' },
  });
});

test.each([
  ['a'.repeat(100), undefined],
  ['a'.repeat(101), 'too-long'],
  ['😀'.repeat(100), undefined],
  ['😀'.repeat(101), 'too-long'],
  ['a'.repeat(10_000_000), 'too-long'],
  ['two\nlines', 'characters'],
  ['bell\u0007', 'characters'],
  ['next line\u0085x', 'characters'],
  ['line\u2028end', 'characters'],
  ['half \ud83d of one', 'characters'],
  ['turned \u202e round', 'characters'],
  ['می\u200cخواهم', undefined],
  [`"it's" \\ </script> """ '); import os`, undefined],
])('a course of %.30j', (course, fault) => {
  const { options, faults } = parsed({ course });
  expect(faults.course).toBe(fault);
  expect(options.course).toBe(fault ? '' : course);
});

test.each([
  ['', ''],
  [' https://example.org/help ', 'https://example.org/help'],
  ['HTTPS://EXAMPLE.org', 'https://example.org/'],
  [`https://example.org/it's?q="a b"<c>`, `https://example.org/it's?q=%22a%20b%22%3Cc%3E`],
  ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
])('a link of %j', (link, taken) => {
  expect(parsed({ link })).toMatchObject({ options: { link: taken }, faults: {} });
});

test.each([
  ['http://example.org', 'not-https'],
  ['javascript:alert(1)', 'not-https'],
  ['data:text/html,x', 'not-https'],
  ['https:example.org', 'not-https'],
  ['//example.org', 'not-https'],
  ['https://', 'not-https'],
  ['https://colab.research.google.com@evil.example/', 'not-https'],
  ['https://exa\nmple.org', 'characters'],
  [`https://example.org/${'a'.repeat(500)}`, 'too-long'],
  [`https://example.org/${'ü'.repeat(200)}`, 'too-long'],
])('no link of %.50j', (link, fault) => {
  expect(parsed({ link })).toEqual({ options: DEFAULT_GUARD, faults: { link: fault } });
});
