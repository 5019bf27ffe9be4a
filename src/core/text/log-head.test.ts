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

test.each(['mundi-app  | ', 'web-1 | ', '[pod/web-7d9f/app] ', 'app[web.1]: ', 'web-7d9f4 '])(
  'a name is a head where it stands before two lines in a row: %s',
  (head) => {
    const texts = read([`${head}a`, `${head}b`, 'c', `${head}d`]).map(({ text }) => text);
    expect(texts).toEqual(['a', 'b', 'c', 'd']);
    const once = [`${head}a`, 'b', `${head}c`];
    expect(read(once).map(({ text }) => text)).toEqual(once);
    expect(read([`${head}a`]).map(({ text }) => text)).toEqual([`${head}a`]);
  },
);

test('two containers may speak in turn, and say nothing', () => {
  const texts = read(['a-1  | x', 'a-1  | y', 'db-1 | z', 'db-1 | z', 'a-1  |', 'db-1 | v']);
  expect(texts.map(({ text }) => text)).toEqual(['x', 'y', 'z', 'z', '', 'v']);
});

test("a message stands in Colab's JSON log", () => {
  const line =
    '{"pid":7,"type":"jupyter","level":40,"msg":"say \\"numpy\\"","time":"2025-03-21T15:40:13.123Z","v":0}';
  expect(read([line])).toEqual([{ text: 'say "numpy"', line, hasHead: true }]);
  const other = '{"pid":7,"name":"numpy"}';
  expect(read([other])).toEqual([{ text: other, line: other, hasHead: false }]);
});
