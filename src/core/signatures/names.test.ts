import { describe, expect, test } from 'vitest';
import { alone, inNumPy, inPandas } from '../reading/seen.fixture.ts';

describe('a name that NumPy does not find in itself', () => {
  test.each([
    "cannot import name '_center' from 'numpy._core.umath'",
    "cannot import name 'x' from 'numpy'",
    "cannot import name 'x' from partially initialized module 'numpy.ma' (most likely due to a circular import)",
    "cannot import name '_x'",
  ])('in its own frame: %s', (message) => {
    expect(inNumPy('ImportError', message)).toEqual(['internal-name-missing: certain']);
  });

  test('may be reported without a frame only if it is internal', () => {
    const from = (module: string) =>
      alone('ImportError', `cannot import name 'x' from '${module}'`);
    expect(from('numpy.core.numeric')).toEqual(['internal-name-missing: likely']);
    expect(from('numpy._core.umath')).toEqual(['internal-name-missing: likely']);
    expect(from('numpy.lib._impl')).toEqual(['internal-name-missing: likely']);
    for (const module of [
      'numpy',
      'numpy.lib',
      'numpy.corex',
      'numpy.core',
      'pandas._x',
      'numpy_x._y',
    ])
      expect(from(module), module).toEqual([]);
    expect(alone('ImportError', "cannot import name '_x'")).toEqual([]);
  });

  test.each([
    ["cannot import name 'x' from 'numpy._core.umath'"],
    ["cannot import name '_x'"],
    ["cannot import name '_x' from 'pandas.x'"],
  ])('is not told in the frame of another: %s', (message) => {
    expect(inPandas('ImportError', message)).toEqual([]);
  });

  test('may be passed on by another in its own words', () => {
    const message = "It failed: cannot import name 'x' from 'numpy._core.umath'";
    expect(inPandas('RuntimeError', message)).toEqual(['internal-name-missing: likely']);
  });
});

describe('an attribute that NumPy does not find in itself', () => {
  test.each([
    "module 'numpy' has no attribute 'bool'",
    "module 'numpy._core.umath' has no attribute '_x'",
    "Module 'numpy' has no attribute 'bool'",
  ])('in its own frame: %s', (message) => {
    expect(inNumPy('AttributeError', message)).toEqual(['private-attribute-missing: certain']);
    expect(inPandas('AttributeError', message)).toEqual([]);
  });

  test.each([
    ['numpy', '_no_nep50_warning', true],
    ['numpy.core.x', 'a', true],
    ['numpy._core', 'a', true],
    ['numpy', '_core', false],
    ['numpy', '__version__', false],
    ['numpy', 'bool', false],
    ['numpy', 'a_b', false],
    ['numpyx', '_a', false],
  ])('told without a frame: %s, %s: %s', (module, name, isSeen) => {
    const message = `module '${module}' has no attribute '${name}'`;
    expect(alone('AttributeError', message)).toEqual(
      isSeen ? ['private-attribute-missing: likely'] : [],
    );
  });

  test('of a compiled type', () => {
    const message = "'numpy.ufunc' object has no attribute '__qualname__'";
    expect(inNumPy('AttributeError', message)).toEqual(['ufunc-attribute-missing: certain']);
    expect(inNumPy('AttributeError', "'numpy.dtype' object has no attribute '_x'")).toEqual([
      'ufunc-attribute-missing: certain',
    ]);
    expect(alone('AttributeError', message)).toEqual(['ufunc-attribute-missing: likely']);
    expect(inPandas('AttributeError', message)).toEqual([]);
    expect(alone('AttributeError', "'numpy.ufunc' object has no attribute '_x'")).toEqual([]);
    expect(alone('AttributeError', "'numpy.dtype' object has no attribute '__x'")).toEqual([]);
    expect(inNumPy('AttributeError', "'numpy.ndarray' object has no attribute 'append'")).toEqual(
      [],
    );
  });
});
