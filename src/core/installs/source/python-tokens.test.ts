import { describe, expect, test } from 'vitest';
import { tokenize } from './python-tokens.ts';

describe('tokens', () => {
  const tokensOf = (source: string) =>
    tokenize(source).tokens.map(({ kind, text }) => [kind, text]);

  test('are names, strings without their quotes, and marks', () => {
    expect(tokensOf('a_1 = f("b", \'c\') # d')).toEqual([
      ['name', 'a_1'],
      ['other', '='],
      ['name', 'f'],
      ['other', '('],
      ['string', 'b'],
      ['other', ','],
      ['string', 'c'],
      ['other', ')'],
    ]);
  });

  test.each([
    ['rb"a"', 'a'],
    ['f"a"', 'a'],
    ['"""a\n"b" c"""', 'a\n"b" c'],
    ["'''a'''", 'a'],
    [String.raw`"a\"b"`, String.raw`a\"b`],
    ['"never closed\n', 'never closed'],
    ['"""never closed\n', 'never closed\n'],
    ['""', ''],
  ])('a string: %s', (source, text) => {
    expect(tokensOf(source)).toEqual([['string', text]]);
  });

  test('know their lines', () => {
    const { tokens } = tokenize('a # "\n"""b\nc""" d\n\n"e\nf');
    expect(tokens.map(({ text, line }) => [text, line])).toEqual([
      ['a', 0],
      ['b\nc', 1],
      ['d', 2],
      ['e', 4],
      ['f', 5],
    ]);
  });
});

describe('a backslash', () => {
  const placesOf = (source: string) =>
    tokenize(source).tokens.map(({ text, line, indent }) => [text, line, indent]);

  test('at the end of a line goes on with it in the next one', () => {
    expect(placesOf('  a = b + \\\n    c\nd')).toEqual([
      ['a', 0, 2],
      ['=', 0, undefined],
      ['b', 0, undefined],
      ['+', 0, undefined],
      ['c', 1, undefined],
      ['d', 2, 0],
    ]);
    expect(tokenize('a = \\\n!ls').escaped).toEqual([]);
  });

  test('anywhere else is a mark', () => {
    expect(placesOf('a \\ b').map(([text]) => text)).toEqual(['a', '\\', 'b']);
  });
});

test('only the first token of a line knows how far it is indented, outside of brackets', () => {
  const { tokens } = tokenize('if a:\n    f(\n  b)\n\tc\n\n  # d\n "e"');
  expect(tokens.map(({ text, indent }) => [text, indent])).toEqual([
    ['if', 0],
    ['a', undefined],
    [':', undefined],
    ['f', 4],
    ['(', undefined],
    ['b', undefined],
    [')', undefined],
    ['c', 1],
    ['e', 1],
  ]);
});

describe("lines that are IPython's own", () => {
  const escapedIn = (source: string) =>
    tokenize(source).escaped.map(({ mark, text, isAssigned, line }) => [
      mark,
      text,
      isAssigned,
      line,
    ]);

  test.each([
    ['!ls -l', '!', 'ls -l', false],
    ['!!ls', '!!', 'ls', false],
    ['  !ls', '!', 'ls', false],
    ['\t%pip list', '%', 'pip list', false],
    ['x = !ls', '!', 'ls', true],
    ['x, y_1 = %sx ls', '%', 'sx ls', true],
    ['x.y=!ls', '!', 'ls', true],
    ['!ls \\\n -l', '!', 'ls \\\n -l', false],
  ])('%s', (source, mark, text, isAssigned) => {
    expect(escapedIn(source)).toEqual([[mark, text, isAssigned, 0]]);
  });

  test.each([
    'x = 5 %2',
    'x != y',
    'f(\n!ls\n)',
    '"""\n!ls\n"""',
    '%%time',
    '# \\\n"!ls"',
    'x = (1,\n%y)',
  ])('not: %s', (source) => {
    expect(escapedIn(source)).toEqual([]);
  });

  test('know their lines, and end with them', () => {
    expect(escapedIn('a\n!b \\\n c\n!d\nf(")")\n%e')).toEqual([
      ['!', 'b \\\n c', false, 1],
      ['!', 'd', false, 3],
      ['%', 'e', false, 5],
    ]);
  });

  test('stand behind brackets that are closed, even one too many', () => {
    expect(escapedIn('f([1], {2})\n)\n!ls')).toHaveLength(1);
    expect(escapedIn('f([1],\n!ls\n)')).toEqual([]);
    expect(escapedIn('f((1),\n!ls\n)\n!a')).toEqual([['!', 'a', false, 3]]);
  });
});
