import { expect, test } from 'vitest';
import { LINK_LENGTH, linkProblem, readLink } from './help-link.ts';

test.for([
  ['', ''],
  ['   ', ''],
  ['https://example.org/help', 'https://example.org/help'],
  [' HTTPS://Example.org ', 'https://example.org/'],
  ['https://example.org/a b"c', 'https://example.org/a%20b%22c'],
  ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
  ['https://example.org/\nsecond', 'https://example.org/second'],
])('%j is read as %j', ([typed, link]) => {
  expect(readLink(typed!)).toEqual({ link });
});

test.for([
  ['http://example.org', 'guardLinkNotHttps'],
  ['javascript:alert(1)', 'guardLinkNotHttps'],
  ['data:text/html,x', 'guardLinkNotHttps'],
  ['ftp://example.org', 'guardLinkNotHttps'],
  ['mailto:help@example.org', 'guardLinkNotHttps'],
  ['example.org/help', 'guardLinkNoUrl'],
  ['//example.org', 'guardLinkNoUrl'],
  ['https:example.org', 'guardLinkNoUrl'],
  ['https://', 'guardLinkNoUrl'],
  ['https:///example.org', 'guardLinkNoUrl'],
  ['https://exa mple.org', 'guardLinkNoUrl'],
  ['https://help', 'guardLinkNoUrl'],
  ['https://me:secret@example.org', 'guardLinkPassword'],
  ['https://me@example.org', 'guardLinkPassword'],
  [`https://example.org/${'x'.repeat(LINK_LENGTH)}`, 'guardLinkLong'],
])('%j is refused', ([typed, problem]) => {
  expect(linkProblem(typed!)).toBe(problem);
});
