import { expect, test } from 'vitest';
import { createLogHeadReader, type Logged } from './log-head.ts';

const MESSAGE = 'ImportError: numpy failed';

function read(lines: readonly string[]) {
  const reader = createLogHeadReader();
  const completed: Logged[] = [];
  for (const line of lines) reader.read(line, completed);
  reader.end(completed);
  return completed;
}

const textsOf = (lines: readonly string[]) => read(lines).map(({ text }) => text);

test.each([
  '2026-01-04T10:32:58.485934 - ',
  '2026-01-04 10:32:58,485 ',
  '[2026-01-04 10:32:58] ',
  '2026-01-04T10:32:58.4859340Z ',
  '2026-01-04T10:32:58.485Z stderr F ',
  '[10:32:58] ',
  'Mar 21 15:40:13 host python[1234]: ',
  '(pid=1) ',
  '(RayWorker pid=123, ip=10.0.0.1) ',
  '[rank0]: ',
  '[default3]:',
  '[1,0]<stderr>:',
  'ERROR:root:',
  '[ERROR] ',
  'W0312 12:33:44.123456 1234 file.cc:123] ',
  'ERROR 01-04 10:32:58 [registry.py:53] ',
  '2026-01-04 10:32:58 [rank0]: ERROR:root:',
])('one line tells the head %s', (head) => {
  const line = head + MESSAGE;
  expect(read([line])).toEqual([{ text: MESSAGE, line, hasHead: true }]);
});

test.each([
  MESSAGE,
  'WARNING: The following packages were previously imported',
  'ERROR: pip failed',
  '[0.1, 0.2]',
  '2026 was a year',
  '12:30 is noon',
  '(1, 2)',
  '  File "a.py", line 1, in f',
])('no head: %s', (line) => {
  expect(read([line])).toEqual([{ text: line, line, hasHead: false }]);
});

test('a line has four heads at most: what looks like a fifth is what it says', () => {
  const heads = '2026-01-04T10:32:58.485Z stderr F [rank0]: ERROR:root:';
  expect(textsOf([`${heads}${MESSAGE}`])).toEqual([MESSAGE]);
  expect(textsOf([`${heads}[ERROR] ${MESSAGE}`])).toEqual([`[ERROR] ${MESSAGE}`]);
});

test.each([
  ['the place behind spaces', '[10:32:58] numpy failed      train.py:12'],
  ['a margin behind the place', '[10:32:58] ERROR    numpy failed      train.py:12     '],
])('`rich` sets the place at the end of a line with a time: %s', (_, line) => {
  expect(textsOf([line]).map((text) => text.trimEnd())).toEqual(['numpy failed']);
});

test.each([
  ['without the brackets of its time', '2026-01-04 10:32:58 ', 'numpy failed      train.py:12'],
  ['where a checker reports a file', '2026-01-04 10:32:58 ', 'W train.py:12'],
  ['where there is none, only a column', '[10:32:58] ', 'loss  0.25'],
  ['which belongs to a sentence', '[10:32:58] ', 'numpy failed  see train.py:12'],
  ['of which more is said', '[10:32:58] ', 'numpy failed  train.py:12 again'],
  ['where the line says nothing else', '[10:32:58] ', '  train.py:12'],
])('a place is left %s', (_, head, text) => {
  expect(textsOf([head + text])).toEqual([text]);
});

test.each([
  'mundi-app  | ',
  'web-1 | ',
  'db | ',
  '[celery] ',
  '[pod/web-7d9f/app] ',
  'app[web.1]: ',
  'web-7d9f4 ',
])('a name is a head where it stands before two lines in a row: %s', (head) => {
  const told = read([`${head}a`, `${head}b`, 'c', `${head}d`]);
  expect(told.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd']);
  expect(told.map(({ hasHead }) => hasHead)).toEqual([true, true, false, true]);
  const once = [`${head}a`, 'b', `${head}c`];
  expect(textsOf(once)).toEqual(once);
  expect(textsOf([`${head}a`])).toEqual([`${head}a`]);
});

test.each([
  ['a label of an issue', '[bug] '],
  ['a word with a dash in it', 'pre-built '],
  ['a row of a table', '| a | '],
  ['a row whose first column is wide', `total${' '.repeat(250)}| `],
])('no name, though it stands there twice: %s', (_, head) => {
  const lines = [`${head}a`, `${head}b`];
  expect(textsOf(lines)).toEqual(lines);
});

test('two containers may speak in turn, and say nothing', () => {
  const texts = textsOf(['a-1  | x', 'a-1  | y', 'db-1 | z', 'db-1 | z', 'a-1  |', 'db-1 | v']);
  expect(texts).toEqual(['x', 'y', 'z', 'z', '', 'v']);
});

test('the names of eight containers are kept, and not of a ninth', () => {
  const heads = Array.from({ length: 9 }, (_, index) => `web${index} | `);
  const twice = heads.flatMap((head) => [`${head}a`, `${head}a`]);
  const again = textsOf([...twice, ...heads.map((head) => `${head}b`)]).slice(twice.length);
  expect(again).toEqual([...heads.slice(0, 8).map(() => 'b'), 'web8 | b']);
});

const JSON_HEAD = '{"pid":7,"type":"jupyter","level":40,"msg":"';
const JSON_TAIL = '","time":"2025-03-21T15:40:13.123Z","v":0}';

test.each([
  ['words in quotes', String.raw`say \"numpy\"`, 'say "numpy"'],
  ["a path of Windows'", String.raw`C:\\numpy\\core`, String.raw`C:\numpy\core`],
  ['a head of its own', `ERROR:root:${MESSAGE}`, MESSAGE],
])("a message stands in Colab's JSON log: %s", (_, written, text) => {
  const line = JSON_HEAD + written + JSON_TAIL;
  expect(read([line])).toEqual([{ text, line, hasHead: true }]);
});

test.each([
  ['another object', '{"pid":7,"name":"numpy"}'],
  ['a line that is cut', `${JSON_HEAD}numpy failed`],
  ['an object that ends alike', `{"name":"numpy${JSON_TAIL}`],
])("no line of Colab's JSON log: %s", (_, line) => {
  expect(read([line])).toEqual([{ text: line, line, hasHead: false }]);
});
