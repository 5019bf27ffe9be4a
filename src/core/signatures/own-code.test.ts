import { describe, expect, test } from 'vitest';
import { colabError, SITE } from './fixture.ts';
import { inNumPy, raisedIn, seenIn } from '../reading/seen.fixture.ts';

describe("the body of one of NumPy's own modules", () => {
  test.each(['AttributeError', 'ImportError', 'NameError', 'TypeError', 'ValueError'])(
    'fails with %s',
    (exception) => {
      expect(inNumPy(exception, 'something is off', '<module>')).toEqual([
        'own-start-failed: either',
      ]);
      expect(inNumPy(exception, 'something is off', 'init numpy.x')).toEqual([
        'own-start-failed: either',
      ]);
      expect(inNumPy(exception, 'something is off')).toEqual([]);
      expect(raisedIn('pandas/x.py', exception, 'something is off', '<module>')).toEqual([]);
    },
  );

  test.each([
    ['numpy/distutils/a.py', 'something is off'],
    ['numpy/f2py/a.py', 'something is off'],
    ['numpy/conftest.py', 'something is off'],
    ['numpy/ma/core.py', "module 'inspect' has no attribute 'x'"],
    ['numpy/ma/core.py', "No module named 'imp'"],
    ['numpy/ma/core.py', "cannot import name 'x' from 'ast'"],
  ])('is not at fault in %s: %s', (path, message) => {
    expect(raisedIn(path, 'AttributeError', message, '<module>')).toEqual([]);
  });

  test.each(['numpy/__init__.py', 'numpy/core/__init__.py', 'numpy/_core/__init__.py'])(
    'passes an import that failed below it on in %s, and nothing else',
    (path) => {
      expect(raisedIn(path, 'ImportError', 'something is off', '<module>')).toEqual([]);
      expect(raisedIn(path, 'AttributeError', 'something is off', '<module>')).toEqual([
        'own-start-failed: either',
      ]);
    },
  );

  test('is not at fault for what can come anywhere', () => {
    expect(inNumPy('MemoryError', 'something is off', '<module>')).toEqual([]);
    expect(inNumPy('KeyboardInterrupt', 'something is off', '<module>')).toEqual([]);
  });
});

describe('the statement that an arrow points at', () => {
  const at = (source: string, exception = 'OSError') =>
    seenIn(colabError([`${SITE}/numpy/ma/core.py`, 'f(x)', source], exception, 'something is off'));

  test.each([
    '# a comment',
    'pass',
    'else:',
    'try:',
    'finally:',
    "raise ValueError('a')",
    'raise MyException(a)',
  ])('cannot have raised it: %s', (source) => {
    expect(at(source)).toEqual(['stale-source: likely']);
  });

  test.each([
    'x = y',
    'passing(x)',
    'raise OSError(x)',
    'raise error',
    'else: x',
    'if x: raise ValueError(x)',
  ])('can have: %s', (source) => {
    expect(at(source)).toEqual([]);
  });

  test.each(['KeyboardInterrupt', 'MemoryError', 'RecursionError', 'SystemExit'])(
    'can be any for %s',
    (exception) => {
      expect(at('pass', exception)).toEqual([]);
    },
  );

  test('may raise what is no error by name', () => {
    expect(at('raise ValueError(x)', 'StopException')).toEqual([]);
  });
});
