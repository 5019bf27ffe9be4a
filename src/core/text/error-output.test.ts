import { describe, expect, test } from 'vitest';
import { FRAME, HEADER, last, read } from './failures.fixture.ts';

describe('an error output', () => {
  const COLAB = [
    '---------------------------------------------------------------------------',
    'ImportError                               Traceback (most recent call last)',
    '/tmp/ipython-input-1408506528.py in <cell line: 0>()',
    '----> 1 import something',
    '',
    '6 frames',
    '/a/numpy/ma/core.py in <module>',
    '     13 # above',
    '---> 14 x = np.y',
    '     15 # below',
  ];

  test('shows the statements that arrows point at, and where frames are hidden', () => {
    expect(last([...COLAB, '', 'ImportError: numpy failed'], 'error')).toMatchObject({
      exception: 'ImportError',
      message: 'numpy failed',
      line: 12,
      standing: 'raised',
      isInKernel: true,
      frames: [
        { path: '<cell>', source: 'import something', isAfterGap: false },
        { path: '/a/numpy/ma/core.py', source: 'x = np.y', isAfterGap: true },
      ],
    });
  });

  test("that was cut tells its header's exception, or the one that was raised", () => {
    expect(read(COLAB, 'error').end).toMatchObject({
      exception: 'ImportError',
      message: '',
      line: 10,
      isInKernel: true,
    });
    const raising = COLAB.with(8, "---> 14 raise RuntimeError('Reloading numpy')");
    expect(read(raising, 'error').end).toMatchObject({
      exception: 'RuntimeError',
      message: 'Reloading numpy',
    });
    expect(read(COLAB, 'stream').end).toBeUndefined();
    expect(read(COLAB.slice(0, 2), 'error').end).toBeUndefined();
    expect(read([HEADER, FRAME], 'error').end).toBeUndefined();
  });

  test('goes on over empty lines', () => {
    expect(last([...COLAB, 'ImportError: a', '', 'b'], 'error')?.message).toBe('a b');
  });

  test('may be the message alone, as an editor saved it', () => {
    expect(last(['numpy failed'], 'error')).toMatchObject({
      exception: '',
      message: 'numpy failed',
      standing: 'raised',
      isInKernel: false,
    });
    expect(last(['"message": "numpy failed",'], 'error')?.message).toBe('numpy failed');
    expect(last(['ImportError: numpy failed'], 'error')).toMatchObject({ standing: 'raised' });
  });

  test('may say in its message what elsewhere stands between frames', () => {
    expect(last(['numpy cannot stack', '12 frames'], 'error')?.message).toBe(
      'numpy cannot stack 12 frames',
    );
  });

  test('takes text between its frames for no message', () => {
    expect(last([HEADER, FRAME, 'text'], 'error')).toBeUndefined();
  });

  test('that was cut reports its deepest frame', () => {
    const lines = [HEADER, FRAME, "---> 7 raise KeyError('a')", FRAME, "---> 7 raise IOError('b')"];
    expect(read(lines, 'error').end).toMatchObject({ exception: 'IOError', message: 'b' });
    const deeper = [...lines, FRAME, "---> 7 raise OSError('c')"];
    expect(read(deeper, 'error').end).toMatchObject({ exception: 'OSError', message: 'c' });
    expect(read([HEADER, FRAME, '---> 7 x'], 'error').end).toBeUndefined();
  });

  test('of two parts has the frames of the last', () => {
    const lines = [...COLAB, 'ImportError: a', '', ...COLAB.slice(2, 4), 'KeyError: b'];
    expect(last(lines, 'error')).toMatchObject({ exception: 'KeyError', message: 'b' });
    expect(last(lines, 'error')?.frames).toHaveLength(1);
  });
});
