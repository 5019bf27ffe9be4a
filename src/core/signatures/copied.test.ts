import { describe, expect, test } from 'vitest';
import { scan } from '../reading/scan.ts';
import type { Fixture } from './fixture.ts';

const modules = import.meta.glob<{ fixtures: Fixture[] }>('./*.fixture.ts', { eager: true });
const FIXTURES = Object.values(modules).flatMap(({ fixtures }) => fixtures);

/** What becomes of an output on its way through a forum, a chat or an editor. */
const COPIES: Record<string, (text: string) => string> = {
  'with line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'without what looks like a tag': (text) => text.replaceAll('<module>', ''),
  'with spaces at the ends of its lines': (text) => text.replaceAll('\n', '  \n'),
};

const seenIn = ({ kind }: Fixture, text: string) =>
  scan(text, kind).map(({ signature, fault, strength }) => `${signature} ${fault} ${strength}`);

describe.each(Object.entries(COPIES))('an output that was copied %s', (_, copy) => {
  test.each(FIXTURES)('means the same: $name', (fixture) => {
    expect(seenIn(fixture, copy(fixture.text))).toEqual(seenIn(fixture, fixture.text));
  });
});

// The indents of an example in a document are what tells it from an output.
const REAL = FIXTURES.filter(({ fault }) => fault !== undefined);

test.each(REAL)('an output that lost its indents means the same: $name', (fixture) => {
  const flush = fixture.text.replaceAll(/^[ \t]+/gm, '');
  expect(seenIn(fixture, flush)).toEqual(seenIn(fixture, fixture.text));
});
