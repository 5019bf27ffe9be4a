import { expect, test } from 'vitest';
import { tokenize } from './python-tokens.ts';
import { statementsOf } from './statements.ts';

const statementsIn = (source: string) =>
  statementsOf(tokenize(source).tokens).map(({ tokens, line, within }) => [
    tokens.map(({ text }) => text).join(' '),
    line,
    within.join(' '),
  ]);

test.each<[source: string, statements: [text: string, line: number, within: string][]]>([
  ['', []],
  ['a', [['a', 0, '']]],
  [
    'a; b\n\nc;',
    [
      ['a', 0, ''],
      ['b', 0, ''],
      ['c', 2, ''],
    ],
  ],
  [
    'x = "("; y = ")"\nz',
    [
      ['x = (', 0, ''],
      ['y = )', 0, ''],
      ['z', 1, ''],
    ],
  ],
  [
    'a = f(\n  b,\n  c)\nd',
    [
      ['a = f ( b , c )', 0, ''],
      ['d', 3, ''],
    ],
  ],
  [
    'a = b + \\\n    c\nd',
    [
      ['a = b + c', 0, ''],
      ['d', 2, ''],
    ],
  ],
  ['x: str = "a"', [['x : str = a', 0, '']]],
  ['f = a if b else lambda c: d', [['f = a if b else lambda c : d', 0, '']]],
  ['x = {"a": [b[1:], (c)]}', [['x = { a : [ b [ 1 : ] , ( c ) ] }', 0, '']]],
  [
    'if x[1:]: y = 1; z\nw',
    [
      ['if x [ 1 : ]', 0, ''],
      ['y = 1', 0, 'if'],
      ['z', 0, 'if'],
      ['w', 1, ''],
    ],
  ],
  [
    'if a == -1: b',
    [
      ['if a = = - 1', 0, ''],
      ['b', 0, 'if'],
    ],
  ],
  [
    'for a in f({"b": c}):\n    d',
    [
      ['for a in f ( { b : c } )', 0, ''],
      ['d', 1, 'for'],
    ],
  ],
  [
    'try:\n    a\n    if b:\n        c\n    d\nexcept E:\n    e\nf',
    [
      ['try', 0, ''],
      ['a', 1, 'try'],
      ['if b', 2, 'try'],
      ['c', 3, 'try if'],
      ['d', 4, 'try'],
      ['except E', 5, ''],
      ['e', 6, 'except'],
      ['f', 7, ''],
    ],
  ],
])('a cell is cut into its statements: %j', (source, statements) => {
  expect(statementsIn(source)).toEqual(statements);
});

test('a statement knows no more than 20 of the blocks around it', () => {
  const nested = (depth: number) =>
    Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}if a:\n`).join('') +
    `${' '.repeat(depth)}b`;
  const blocksAround = (depth: number) =>
    statementsOf(tokenize(nested(depth)).tokens).at(-1)?.within.length;
  expect([2, 20, 21].map(blocksAround)).toEqual([2, 20, 20]);
});
