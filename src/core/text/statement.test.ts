import { expect, test } from 'vitest';
import { cannotAskFor, cannotRaise } from './statement.ts';

test.each([
  '# a comment',
  'pass',
  'continue',
  'try:',
  'return',
  'return None',
  "return 'a'",
  'def f(x, y):',
  'raise ValueError(x)',
  'msg = ("The current installation ({!r}) fails "',
  '"some text"',
  'warnings.filterwarnings("ignore", message="numpy.ufunc size changed")',
])('cannot raise an AttributeError: %s', (statement) => {
  expect(cannotRaise(statement, 'AttributeError')).toBe(true);
});

test.each([
  'raise AttributeError(x)',
  'raise error',
  'return f(x)',
  'def f(x=g()):',
  'x = "a".format(y)',
  'passing(x)',
  'warnings.warn("a")',
])('may: %s', (statement) => {
  expect(cannotRaise(statement, 'AttributeError')).toBe(false);
});

test('a text may be what another error comes of', () => {
  expect(cannotRaise('msg = ("a {!r} "', 'ValueError')).toBe(false);
  expect(cannotRaise('pass', 'ValueError')).toBe(true);
});

test.each([
  ['x = f(y)', true],
  ['x = f(y, z)', true],
  ['x: int = f(y)', true],
  ['x = long(y)', false],
  ['raise error', false],
  ['import numpy.long_name as x', false],
  ['return getattr(x, attr)', false],
  ['x = f(', false],
  ['x)', false],
  ['x), f(y', false],
  ['f(x),', false],
])('a name that is missing is not asked for by %s: %s', (statement, expected) => {
  expect(cannotAskFor(statement, "module 'numpy' has no attribute 'long'.")).toBe(expected);
  expect(cannotAskFor(statement, 'something else')).toBe(false);
});
