import { expect, test } from 'vitest';
import { last, sources } from './failures.fixture.ts';

const RAISED = 'ImportError: numpy failed';

/** As `rich` draws it, with a line for every step of the indent. */
const BOX = [
  '╭──────────── Traceback (most recent call last) ────────────╮',
  '│ /a/train.py:12 in <module>                                │',
  '│                                                           │',
  '│   11 import sys                                           │',
  '│ ❱ 12 import cv2                                           │',
  '│   13                                                      │',
  '│                                                           │',
  '│ /a/numpy/ma/core.py:104 in f                              │',
  '│                                                           │',
  '│   103 if x > 3:                                           │',
  '│ ❱ 104 │   x = np.y                                        │',
  '│   105                                                     │',
  '╰───────────────────────────────────────────────────────────╯',
];
/** And where a terminal has no signs for boxes. */
const PLAIN = [
  '+------------- Traceback (most recent call last) -----------+',
  ...BOX.slice(1, -1).map((line) =>
    line
      .replace(/^│(.*)│$/, '|$1|')
      .replace('❱', '>')
      .replace('│', ' '),
  ),
  '+-----------------------------------------------------------+',
];

test.each([
  ['of lines', BOX],
  ['of lines, with a margin behind it', BOX.map((line) => `${line}   `)],
  ['of plain signs', PLAIN],
  ['of lines, with a plain arrow', BOX.map((line) => line.replace('❱', '>'))],
  [
    'where the numbers are as long as the last of the file',
    PLAIN.map((line) => line.replace(/> (\d+)/, '>    $1')),
  ],
  [
    'with a guide for each step of the indent',
    BOX.map((line) => line.replace('104 │', '104 │   │')),
  ],
])('a traceback may stand in a box %s', (_, box) => {
  const lines = [...box, RAISED];
  expect(last(lines)).toMatchObject({
    exception: 'ImportError',
    standing: 'raised',
    frames: [
      { path: '/a/train.py', call: '<module>' },
      { path: '/a/numpy/ma/core.py', call: 'f' },
    ],
  });
  expect(sources(lines)).toEqual(['import cv2', 'x = np.y']);
});

test('the top of a box may be cut off', () => {
  expect(last([...BOX.slice(4, 5), ...BOX.slice(-1), RAISED])).toMatchObject({
    standing: 'raised',
    frames: [],
  });
  expect(last([...BOX.slice(7), RAISED])?.frames).toHaveLength(1);
});

test.each([
  ['a listing in a box, where nothing is pointed at', BOX.slice(3, 4)],
  ['a note in a box', ['╭─ Note ─╮', '│ Errors │', '╰────────╯']],
  ["a shell's prompt", ['❱ python train.py --on Error']],
])('no traceback: %s', (_, above) => {
  expect(last([...above, RAISED])).toBeUndefined();
});

test.each([
  ['| np.y is gone', 'that begins with a bar'],
  ['np.y is gone |', 'that ends with one'],
  ['a > 3 | b', 'that compares'],
])('a line of a message is no part of a box: "%s", %s', (line) => {
  const traceback = ['Traceback (most recent call last):', RAISED];
  expect(last([...traceback, line])?.message).toBe(`numpy failed ${line}`);
});

test('a row between bars keeps its signs', () => {
  const traceback = ['Traceback (most recent call last):', RAISED];
  expect(last([...traceback, '| axis > 3 |'])?.message).toContain('axis > 3');
});

test('a statement that goes on behind a bar is no part of a box', () => {
  const lines = ['Traceback (most recent call last):', '  File "/a.py", line 7, in f'];
  expect(sources([...lines, '    x = (np.y |', RAISED])).toEqual(['x = (np.y |']);
});
