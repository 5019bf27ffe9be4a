import { expect, test } from 'vitest';
import { createQuotationReader } from './quotation.ts';

function readAll(text: string) {
  const read = createQuotationReader();
  return text.split('\n').map((line) => read(line));
}
const quoted = (text: string) => readAll(text).map(({ isQuoted }) => isQuoted);

test('a fence is quoted, from mark to mark', () => {
  expect(quoted('a\n```python\nb\n```\nc')).toEqual([false, true, true, true, false]);
  expect(quoted('a `b` ```c``` d\ne')).toEqual([false, false]);
});

test('a fence that is never closed ends', () => {
  const marks = quoted(`\`\`\`\n${'x\n'.repeat(700)}`);
  expect(marks[500]).toBe(true);
  expect(marks[650]).toBe(false);
});

test('a quote mark counts beside text without one; on every line it is only a prefix', () => {
  expect(quoted('a\n> b')).toEqual([false, true]);
  expect(readAll('> a\n>   b').map(({ text }) => text)).toEqual(['a', '  b']);
  expect(quoted('>>> import numpy\n> b')).toEqual([false, true]);
});

test('an indent that every line has is no indent', () => {
  expect(readAll('    a\n      b').map(({ text }) => text)).toEqual(['a', '  b']);
  expect(readAll('a\n      b').map(({ text }) => text)).toEqual(['a', '      b']);
});

test.each(['## Title', '**Bold.** Words', '.. note::', 'as follows::', '- **point**'])(
  'twelve lines below "%s" belong to a document',
  (mark) => {
    const marks = readAll(`a\n${mark}\n${'x\n'.repeat(15)}`).map(
      ({ isInDocument }) => isInDocument,
    );
    expect(marks.slice(0, 3)).toEqual([false, true, true]);
    expect(marks[13]).toBe(false);
  },
);

test.each(['# comment', '-----', 'Epoch 1: 100%', '- item'])('"%s" is no document', (line) => {
  expect(readAll(line)[0]?.isInDocument).toBe(false);
});
