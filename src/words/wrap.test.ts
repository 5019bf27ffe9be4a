import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { harmless, wrap } from './wrap.ts';

test('no line is longer than 80 columns and nothing is lost', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (text) => {
      const lines = wrap(harmless(text), '  - ');
      for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(80);
      const words = lines.map((line) => line.slice(4)).join('');
      expect(words.replaceAll(' ', '')).toBe(harmless(text).replaceAll(' ', ''));
    }),
  );
});

test('later lines begin below the text of the first', () => {
  expect(wrap(`${'word '.repeat(16)}end`, '  1. ')).toEqual([
    `  1. ${'word '.repeat(15).trim()}`,
    '     word end',
  ]);
});
