import { expect, test } from 'vitest';
import { indentOf, trimmed, trimmedEnd } from './white-space.ts';

test.each([
  ['none', 'a b ', 0],
  ['spaces', '  a', 2],
  ['a tab', '\ta', 1],
  ['what a web page sets for spaces', '\u00A0\u00A0a', 2],
  ['the wide space of Chinese', '\u3000a', 1],
  ['none before an accent', 'é a', 0],
  ['nothing else', '   ', 3],
  ['an empty line', '', 0],
])('a line begins with white space: %s', (_, line, indent) => {
  expect(indentOf(line)).toBe(indent);
});

test.each([
  ['a b', 'a b'],
  ['a ', 'a'],
  ['a\r', 'a'],
  ['a\u00A0', 'a'],
  ['é\u3000', 'é'],
])('its end is taken off: "%s"', (line, text) => {
  expect(trimmedEnd(line)).toBe(text);
  expect(trimmed(` ${line}`)).toBe(text);
  expect(trimmed(`\u00A0${line}`)).toBe(text);
  expect(trimmed(line)).toBe(text);
});
