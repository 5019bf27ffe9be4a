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

test('a fence may be of tildes, and holds empty lines too', () => {
  expect(quoted('~~~\n\nb\n~~~\n\nc')).toEqual([true, true, true, true, false, false]);
});

test.each(['a ```', '         ```', '```b``` c', '```b`c'])('no fence begins with "%s"', (line) => {
  expect(quoted(`a\n${line}\nb`)).toEqual([false, false, false]);
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
  expect(quoted('>a\n>b\nc\n>d')).toEqual([false, false, false, true]);
  expect(readAll('>a\nc\n>d').map(({ text }) => text)).toEqual(['a', 'c', '>d']);
  expect(quoted('a\n    > b\nc > d')).toEqual([false, false, false]);
});

test('an indent that every line has is no indent', () => {
  expect(readAll('    a\n      b').map(({ text }) => text)).toEqual(['a', '  b']);
  expect(readAll('a\n      b').map(({ text }) => text)).toEqual(['a', '      b']);
});

test.each([
  'You may see an error like:',
  'The traceback looks like',
  'Sample output:',
  'you can ignore the following:',
])('an example is announced: %s', (sentence) => {
  expect(quoted(`${sentence}\na\nb\n\nc`)).toEqual([false, true, true, false, false]);
  expect(quoted(`${sentence}\n\na\n\nb`)).toEqual([false, false, true, false, false]);
});

test('an example has sixty lines', () => {
  const marks = quoted(`You may see an error like:\n${'x\n'.repeat(70)}`);
  expect(marks.slice(59, 63)).toEqual([true, true, false, false]);
});

test.each([
  'You may see the loss go down',
  'you can safely ignore this warning',
  'Loading the model:',
  'it is what I like',
])('no example is announced: %s', (line) => {
  expect(quoted(`${line}\na`)).toEqual([false, false]);
});

test.each([
  '## Title',
  '**Bold.** Words',
  '.. note::',
  '.. code-block:: python',
  'as follows::',
  '- **point**',
])('twelve lines below "%s" belong to a document', (mark) => {
  const marks = readAll(`a\n${mark}\n${'x\n'.repeat(15)}`).map(({ isInDocument }) => isInDocument);
  expect(marks.slice(0, 3)).toEqual([false, true, true]);
  expect(marks[13]).toBe(false);
});

test('an empty line below a heading is part of its document, one below text is not', () => {
  const marks = (text: string) => readAll(text).map(({ isInDocument }) => isInDocument);
  expect(marks('## a\n\nb')).toEqual([true, true, true]);
  expect(marks('a\n\nb')).toEqual([false, false, false]);
});

test.each([
  '# comment',
  '-----',
  'Epoch 1: 100%',
  '- item',
  'see ## Title',
  '##Title',
  '**',
  'a .. note:: b',
  '.. a note',
  '.. !:: a',
  'std::vector',
  'a **bold** word',
  '- a **bold** word',
])('"%s" is no document', (line) => {
  expect(readAll(line)[0]?.isInDocument).toBe(false);
});
