import { describe, expect, test } from 'vitest';
import { FRAME, HEADER, last, read, sources } from './failures.fixture.ts';
import { createFailureReader } from './failures.ts';

describe('a traceback as Python prints it', () => {
  test('is reported at its last line', () => {
    const { said, end } = read([
      'before',
      HEADER,
      FRAME,
      '    x = np.y',
      'ImportError: numpy failed',
      '',
      'after',
    ]);
    expect(said.map((failure) => failure !== undefined)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(said[4]).toEqual({
      exception: 'ImportError',
      message: 'numpy failed',
      line: 5,
      frames: [{ path: '/a/numpy/ma/core.py', call: 'f', source: 'x = np.y', isAfterGap: false }],
      repeats: 1,
      standing: 'raised',
      isInKernel: false,
    });
    expect(end).toBeUndefined();
  });

  test('takes the first line below a frame for its statement, and the marks below for none', () => {
    const lines = [
      HEADER,
      FRAME,
      '    x = (',
      '        ^^^',
      '        1)',
      FRAME,
      'ImportError: a',
    ];
    expect(sources(lines)).toEqual(['x = (', '']);
    expect(sources([HEADER, FRAME, '    ^^^', '    y', 'ImportError: a'])).toEqual(['y']);
  });

  test('may be indented by two, with all that belongs to it', () => {
    const lines = [HEADER, FRAME, '    x', 'ImportError: a'].map((line) => `  ${line}`);
    expect(last(lines)).toMatchObject({ standing: 'raised', frames: [{ source: 'x' }] });
    const deep = [HEADER, FRAME, '    x', 'ImportError: a'].map((line) => `   ${line}`);
    expect(last(deep)).toBeUndefined();
  });

  test('may have lost its indents while it was copied', () => {
    const lines = [HEADER, FRAME, 'x = y', FRAME, 'import z', 'ImportError: a'];
    const flush = lines.map((line) => line.trim());
    expect(sources(flush)).toEqual(['x = y', 'import z']);
    expect(last(flush)).toMatchObject({ standing: 'raised', frames: { length: 2 } });
    // Only one line of source, and only right below a frame.
    expect(last([HEADER, FRAME.trim(), 'x', 'and more', 'ImportError: a'])).toBeUndefined();
    const bare = [HEADER, FRAME, 'ImportError: a'].map((line) => line.trim());
    expect(sources(bare)).toEqual(['']);
    expect(last(bare)).toMatchObject({ exception: 'ImportError', frames: { length: 1 } });
  });

  test('may stand in a box', () => {
    const lines = [
      '╭──────────── Traceback (most recent call last) ────────────╮',
      '│ /a/numpy/ma/core.py:7 in f                                 │',
      '│ ❱ 7 x = np.y                                               │',
      '╰────────────────────────────────────────────────────────────╯',
      'ImportError: numpy failed',
    ];
    expect(last(lines)).toMatchObject({
      frames: [{ source: 'x = np.y' }],
      message: 'numpy failed',
    });
  });

  test('keeps the deepest 40 frames', () => {
    const frames = Array.from({ length: 60 }, (_, index) => `  File "/a.py", line 1, in f${index}`);
    const calls = last([HEADER, ...frames, 'ImportError: a'])?.frames.map(({ call }) => call);
    expect(calls).toHaveLength(40);
    expect([calls?.[0], calls?.at(-1)]).toEqual(['f20', 'f59']);
  });

  test.each([
    'The above exception was the direct cause of the following exception:',
    'During handling of the above exception, another exception occurred:',
  ])('does not mix with the next of its chain: %s', (words) => {
    const lines = [HEADER, FRAME, 'KeyError: a', '', words, '', HEADER, 'ImportError: b'];
    expect(last(lines)).toMatchObject({ exception: 'ImportError', frames: [], message: 'b' });
    expect(last(lines.slice(0, 5))).toMatchObject({ message: 'a' });
  });

  test('ends where text stands that it does not have', () => {
    expect(last([HEADER, FRAME, 'text', 'ImportError: a'])).toBeUndefined();
  });

  test('has a frame behind its header, or a gap without one', () => {
    expect(last([`${HEADER}/a.py in f`, 'KeyError: a'])?.frames).toMatchObject([{ path: '/a.py' }]);
    expect(last([HEADER, '[... skipping hidden 1 frame]', 'KeyError: a'])).toMatchObject({
      standing: 'raised',
      frames: [],
    });
    expect(last([HEADER, '    x = y', 'KeyError: a'])).toBeUndefined();
  });

  test('ends where text is only quoted', () => {
    const reader = createFailureReader('stream', []);
    reader.read(`ImportError                     ${HEADER}`, 1);
    reader.read(FRAME, 2);
    reader.interrupt();
    expect(reader.read('ImportError: a', 3)).toBeUndefined();
    // What follows may be of any process: the kernel's header stood above.
    reader.read(FRAME, 4);
    expect(reader.read('ImportError: a', 5)).toMatchObject({ isInKernel: false });
  });

  test("has IPython's short frames below a header, where words outside of one are prose", () => {
    expect(last([HEADER, '/a/core.py in f', 'KeyError: a'])?.frames).toMatchObject([{ call: 'f' }]);
    expect(last(['/a/core.py in f: File it as Error', 'KeyError: a'])).toBeUndefined();
    expect(last(['File setup.py in the folder', 'KeyError: a'])).toBeUndefined();
  });

  test('has no frame where an arrow points at a line of none', () => {
    expect(last([HEADER, '---> 7 x = y', 'KeyError: a'])).toMatchObject({ frames: [] });
  });

  test('needs no header where a frame stands at the margin', () => {
    expect(last([FRAME, '    x', 'ImportError: a'])?.frames).toMatchObject([{ isAfterGap: false }]);
    expect(last([`  ${FRAME}`, 'ImportError: a'])).toBeUndefined();
  });

  test('has no own line that is deeper than itself', () => {
    expect(last([HEADER, FRAME, '  ImportError: a'])).toMatchObject({ message: 'a' });
    expect(last([HEADER, FRAME, '   ImportError: a'])).toBeUndefined();
  });
});

describe('a message', () => {
  test('goes on, line by line, until an empty one', () => {
    const { said } = read([HEADER, FRAME, 'ImportError: a', 'b', ' c', '', 'd']);
    expect(said.map((failure) => failure?.message)).toEqual([
      undefined,
      undefined,
      'a',
      'a b',
      'a b c',
      undefined,
      undefined,
    ]);
  });

  test('may begin below an empty line', () => {
    expect(last([HEADER, FRAME, 'ImportError: ', '', 'IMPORTANT', '', 'b'])?.message).toBe(
      'IMPORTANT',
    );
  });

  test('has 25 lines and 2,000 characters at most', () => {
    const many = Array.from({ length: 60 }, (_, index) => `x${index}`);
    expect(last([HEADER, 'ImportError: x', ...many])?.message.split(' ')).toHaveLength(25);
    const long = Array.from({ length: 10 }, () => 'y'.repeat(900));
    expect(last([HEADER, 'ImportError: x', ...long])?.message).toHaveLength(2_000);
  });

  test('that comes again in a row is counted, not reported again', () => {
    const line = 'AttributeError: _ARRAY_API not found';
    expect(last([HEADER, line, line, line])).toMatchObject({ repeats: 3, line: 2 });
    expect(last([HEADER, line, 'AttributeError: b'])).toMatchObject({ repeats: 1, line: 3 });
    expect(last([HEADER, line, 'ImportError: _ARRAY_API not found'])).toMatchObject({ repeats: 1 });
    expect(last([HEADER, 'ImportError', 'ImportError'])).toMatchObject({ repeats: 1 });
  });
});

describe('a warning without a traceback', () => {
  test('is reported from its beginning on, and grows', () => {
    const { said } = read(['W: UserWarning: numpy is old', 'and so on']);
    expect(said[0]).toMatchObject({
      exception: '',
      message: 'UserWarning: numpy is old',
      line: 1,
      standing: 'printed',
      frames: [],
    });
    expect(said[1]).toMatchObject({ message: 'UserWarning: numpy is old and so on', line: 1 });
  });

  test('may be an exception that is printed', () => {
    const reader = createFailureReader('stream', [/^ImportError: numpy/]);
    expect(reader.read('ImportError: numpy failed', 1)).toMatchObject({
      exception: 'ImportError',
      standing: 'printed',
      frames: [],
    });
    expect(reader.read('ImportError: pandas failed', 2)?.exception).not.toBe('ImportErrors');
  });

  test('goes on below an empty line, where a raised exception has ended', () => {
    const reader = createFailureReader('stream', [/^ImportError: numpy/]);
    reader.read('ImportError: numpy failed', 1);
    reader.read('', 2);
    expect(reader.read('IMPORTANT', 3)?.message).toBe('numpy failed IMPORTANT');
    expect(last([HEADER, 'ImportError: numpy failed', '', 'IMPORTANT'])?.message).toBe(
      'numpy failed',
    );
  });

  test('is reported below a traceback, which ends with it', () => {
    const lines = [HEADER, FRAME, 'UserWarning: numpy is old', 'KeyError: a'];
    expect(read(lines).said[2]).toMatchObject({ exception: 'UserWarning' });
    expect(read([HEADER, FRAME, 'W: UserWarning: numpy is old']).said[2]).toMatchObject({
      standing: 'printed',
      frames: [],
    });
  });

  test('ends the message of another failure', () => {
    const lines = [HEADER, 'KeyError: a', 'W: UserWarning: numpy is old'];
    expect(last(lines)).toMatchObject({
      standing: 'printed',
      message: 'UserWarning: numpy is old',
    });
    expect(last([HEADER, 'KeyError:', 'W: UserWarning: numpy is old'])).toMatchObject({
      exception: 'KeyError',
      message: 'W: UserWarning: numpy is old',
    });
  });

  test('is no example that is indented, and nothing without NumPy', () => {
    expect(last(['  W: UserWarning: numpy is old'])).toMatchObject({ standing: 'printed' });
    expect(last(['   W: UserWarning: numpy is old'])).toBeUndefined();
    expect(last(['W: UserWarning: pandas is old'])).toBeUndefined();
    expect(last(['ImportError: numpy failed'])).toBeUndefined();
  });
});
