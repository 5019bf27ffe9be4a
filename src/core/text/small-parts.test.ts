import { describe, expect, test } from 'vitest';
import { withoutAnsi } from './ansi.ts';
import { asLine, printed } from './failure.ts';
import { parseException, parseHeader, parseRaise, parseSavedMessage } from './failure-line.ts';
import { withoutMarkup } from './markup.ts';
import { isCarets, isGap, parseNumbered } from './source-line.ts';

describe('a terminal', () => {
  test.each([
    ['colours', '\u001B[0;31mred\u001B[0m, \u001B[1mbold', 'red, bold'],
    ['a moving cursor', 'a\u001B[2K\u001B[?25hb\u001B[10;2Hc', 'abc'],
    ['codes of one letter', 'a\u001BMb\u001BEc', 'abc'],
    ['a title', '\u001B]0;a title\u0007text', 'text'],
    ['a link', '\u001B]8;;https://example.org\u001B\\text\u001B]8;;\u001B\\.', 'text.'],
    ['spaces in a code', 'a\u001B[0 qb', 'ab'],
    ['a code cut off', 'a\u001B[0;3', 'a[0;3'],
    ['a code at the end', 'a\u001B[0m', 'a'],
    ['a title at the end', 'a\u001B]0;title', 'a'],
    ['a bell at once', 'a\u001B]\u0007b', 'ab'],
    ['a letter further on', 'a\u001B%M', 'a%M'],
    ['brackets', 'a [0m b', 'a [0m b'],
  ])('shows no %s', (_, text, shown) => {
    expect(withoutAnsi(text)).toBe(shown);
  });
});

describe("Colab's markup", () => {
  test.each([
    [
      '[/usr/lib/numpy/core.py](https://localhost:8080/#) in [f](https://localhost:80/#a)',
      '/usr/lib/numpy/core.py in f',
    ],
    ['/a.py in [f](http://localhost:8080/#)', '/a.py in f'],
    ['2 frames/usr/lib/a.py in f', '/usr/lib/a.py in f'],
    ['12 frames/usr/lib/a.py in f', '/usr/lib/a.py in f'],
    ['**ImportError:** a **b**', 'ImportError: a b'],
  ])('is taken from: %s', (line, plain) => {
    expect(withoutMarkup(line)).toBe(plain);
  });

  test.each([
    '6 frames',
    'after 6 frames/s',
    '[text](https://example.org/#)',
    '[text](https://localhost:8080/x)',
    'x[0](y)',
  ])('is not: %s', (line) => {
    expect(withoutMarkup(line)).toBe(line);
  });
});

describe('the line over a traceback', () => {
  const WORDS = 'Traceback (most recent call last)';
  test.each([
    [`${WORDS}:`, '', ''],
    [`ImportError                     ${WORDS}`, 'ImportError', ''],
    [`╭─────────────────── ${WORDS} ───────────────────╮`, '', '───────────────────╮'],
    [`[rank0] ${WORDS}:`, '', ''],
    [`2026-01-01 12:00 [ERROR] ${WORDS}:`, '', ''],
    [`[rank0]${WORDS}:`, '', ''],
    [`[rank0]   ${WORDS}:`, '', ''],
    [`${WORDS} a:b`, '', 'a:b'],
    [`${WORDS}/tmp/x.py in <module>`, '', '/tmp/x.py in <module>'],
  ])('%s', (line, exception, rest) => {
    expect(parseHeader(line)).toEqual({ exception, rest });
  });

  test.each([`See the ${WORDS} above`, 'Traceback (most of it)', `a ${WORDS}`])(
    'is not: %s',
    (line) => {
      expect(parseHeader(line)).toBeUndefined();
    },
  );
});

describe('the last line of a traceback', () => {
  test.each([
    ['ImportError: a b', 'ImportError', 'a b'],
    ['ImportError:', 'ImportError', ''],
    ['ImportError: ', 'ImportError', ''],
    ['KeyboardInterrupt', 'KeyboardInterrupt', ''],
    ['SystemExit: 1', 'SystemExit', '1'],
    ['numpy._core._exceptions._ArrayMemoryError: x', '_ArrayMemoryError', 'x'],
    ['subprocess.CalledProcessError: x', 'CalledProcessError', 'x'],
    ['E   ImportError: a', 'ImportError', 'a'],
    ['ImportError:   a', 'ImportError', 'a'],
    ['ImportError: E  a', 'ImportError', 'E  a'],
    ['RuntimeWarning: a', 'RuntimeWarning', 'a'],
  ])('%s', (line, exception, message) => {
    expect(parseException(line)).toEqual({ exception, message });
  });

  test.each([
    'An ImportError: a',
    'ImportError was raised',
    'ImportErrors: a',
    'ImportError:a',
    '(ImportError): a',
    'Note: a',
  ])('is not: %s', (line) => {
    expect(parseException(line)).toBeUndefined();
  });

  test('may stand in an error that an editor saved', () => {
    expect(parseSavedMessage('"message": "numpy failed",')).toBe('numpy failed');
    expect(parseSavedMessage('"message": "numpy failed"')).toBe('numpy failed');
    expect(parseSavedMessage('{"message": "numpy failed"')).toBeUndefined();
    expect(parseSavedMessage('"message": "numpy failed", "a": 1')).toBeUndefined();
  });

  test('may be missing: then the statement that raised it tells', () => {
    expect(parseRaise('raise RuntimeError("Reloading")')).toEqual({
      exception: 'RuntimeError',
      message: 'Reloading',
    });
    expect(parseRaise("raise RuntimeError('Reloading')")).toEqual({
      exception: 'RuntimeError',
      message: 'Reloading',
    });
    for (const other of [
      "raise RuntimeError('a' + b)",
      "raise RuntimeError('')",
      "raise RuntimeError('a') from b",
      'raise RuntimeError(f("a"))',
      "x; raise RuntimeError('a')",
      'raise',
    ]) {
      expect(parseRaise(other)).toBeUndefined();
    }
  });
});

test.each([
  ['ImportError', 'a', 'ImportError: a'],
  ['KeyError', '', 'KeyError'],
  ['', 'UserWarning: numpy is old', 'UserWarning: numpy is old'],
])('a failure is shown as Python prints it: "%s", "%s"', (exception, message, line) => {
  expect(asLine({ ...printed(message, 1), exception })).toBe(line);
});

describe('a line below a frame', () => {
  test.each([
    ['---> 14 import numpy', 'import numpy', true],
    ['-> 14 import numpy', 'import numpy', true],
    ['❱ 14 │ import numpy', 'import numpy', true],
    ['❱   14 import numpy', 'import numpy', true],
    ['---->14 import numpy', 'import numpy', true],
    ['14 x = "a│b"', 'x = "a│b"', false],
    ['❱ 14 import numpy', 'import numpy', true],
    ['14 import numpy', 'import numpy', false],
    ['14 │   import numpy', 'import numpy', false],
    ['14│import numpy', 'import numpy', false],
    ['14|import numpy', 'import numpy', false],
    ['14', '', false],
    ['---> 14', '', true],
  ])('is a numbered one: %s', (line, statement, isPointedAt) => {
    expect(parseNumbered(line)).toEqual({ statement, isPointedAt });
  });

  test.each(['import numpy', '14: import numpy', 'a 14 b', '-> import numpy', '1.26.4'])(
    'is not one: %s',
    (line) => {
      expect(parseNumbered(line)).toBeUndefined();
    },
  );

  test('marks a place, or a gap', () => {
    expect(['^^^^', '~~~^~~', '    ^ ^'].map((line) => isCarets(line))).toEqual([true, true, true]);
    expect(['^a', 'a^', 'x = ~y', ''].map((line) => isCarets(line))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    const gaps = [
      '6 frames',
      '12 frames',
      '[... skipping hidden 1 frame]',
      '... skipping a',
      '... 5 frames hidden ...',
      '... 1 frame hidden ...',
      '... 15 frames hidden ...',
    ];
    for (const line of gaps) expect(isGap(line), line).toBe(true);
    const others = [
      '6 frames more',
      'about 6 frames',
      'a ... skipping b',
      '... and so on',
      'the ... 5 frames hidden',
      'frames',
    ];
    for (const line of others) expect(isGap(line), line).toBe(false);
  });
});
