import { expect, test } from 'vitest';
import { createLineReader } from './lines.ts';

const linesOf = (...chunks: string[]) => {
  const reader = createLineReader();
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()];
};

test.each([
  { name: 'lines over chunks', chunks: ['a', 'b\nc', '\n'], lines: ['ab', 'c'] },
  { name: 'an unfinished last line', chunks: ['a\nb'], lines: ['a', 'b'] },
  { name: 'empty lines', chunks: ['\n', '\n'], lines: ['', ''] },
  { name: 'Windows line ends, split', chunks: ['a\r', '\nb\r\n'], lines: ['a', 'b'] },
  {
    name: 'progress, of which the last part stays',
    chunks: ['1%\r50%', '\r100%\n'],
    lines: ['100%'],
  },
  { name: 'colours, split', chunks: ['\u001B[0;3', '1mred\u001B[0m\n'], lines: ['red'] },
  {
    name: 'links and titles',
    chunks: ['\u001B]8;;https://example.org\u001B\\text\u001B]8;;\u001B\\\u001B]0;title\u0007.\n'],
    lines: ['text.'],
  },
])('$name', ({ chunks, lines }) => {
  expect(linesOf(...chunks)).toEqual(lines);
});

test('cuts a long line at 4,000 characters, however it arrives', () => {
  const long = 'x'.repeat(100_000);
  const pieces = long.match(/.{1,999}/g) ?? [];
  expect(linesOf(...pieces, '\n')).toEqual([long.slice(0, 4_000)]);
});
