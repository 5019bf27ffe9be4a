import { expect, test } from 'vitest';
import { pythonLines } from './python-colours.ts';

const textOf = (source: string) =>
  pythonLines(source)
    .map((tokens) => tokens.map(({ text }) => text).join(''))
    .join('\n');

test.for([
  '',
  '\n\n',
  'x = 1',
  'not ) python ( at "all\n\tno',
  'def f():\n    return """two\nlines"""\n',
])('no character is lost or added: %j', (source) => {
  expect(textOf(source)).toBe(source);
});

test('keywords, names, strings, values and comments are told apart', () => {
  const source = "def check():  # why\n    return f'{x}', None, 2.0, 'on'";
  const kinds = Object.fromEntries(
    pythonLines(source)
      .flat()
      .map(({ text, kind }) => [text.trim(), kind]),
  );
  expect(kinds).toMatchObject({
    def: 'keyword',
    check: 'defined',
    '# why': 'comment',
    None: 'value',
    '2.0': 'value',
    "'on'": 'string',
    '{x}': '',
  });
});

test('a string over several lines is one on each of them', () => {
  const [first, second] = pythonLines("a = '''one\ntwo'''");
  expect(first?.at(-1)?.kind).toBe('string');
  expect(second).toEqual([{ text: "two'''", kind: 'string' }]);
});
