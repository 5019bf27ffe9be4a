import { describe, expect, test } from 'vitest';
import { scan } from '../reading/scan.ts';
import { cellError } from './fixture.ts';
import { alone, inNumPy, inPandas, raisedIn, seenIn } from '../reading/seen.fixture.ts';

describe('a part of NumPy that is missing', () => {
  test.each([
    "No module named 'numpy.strings'",
    'No module named numpy.strings',
    "No module named 'numpy._core.x'",
  ])('in its own frame: %s', (message) => {
    expect(inNumPy('ModuleNotFoundError', message)).toEqual(['submodule-missing: certain']);
    expect(inNumPy('ImportError', message)).toEqual(['submodule-missing: certain']);
    expect(inNumPy('KeyError', message)).toEqual([]);
    expect(inPandas('ModuleNotFoundError', message)).toEqual([]);
    expect(alone('ModuleNotFoundError', message)).toEqual([]);
  });

  test.each([
    'numpy/lib/npyio.py',
    'numpy/lib/_npyio_impl.py',
    'numpy/lib/format.py',
    'numpy/lib/_format_impl.py',
  ])('is no fault where a file names it: %s', (path) => {
    expect(raisedIn(path, 'ModuleNotFoundError', "No module named 'numpy._core.x'")).toEqual([]);
  });

  test('is no fault where the message goes on, or names another', () => {
    expect(
      inNumPy('ModuleNotFoundError', "No module named 'numpy.x'; 'numpy' is not a package"),
    ).toEqual([]);
    expect(inNumPy('ModuleNotFoundError', "No module named 'numpyx.y'")).toEqual([]);
    expect(inNumPy('ModuleNotFoundError', "No module named 'numpy'")).toEqual([]);
  });

  test.each(['numpy.core._multiarray_umath', 'numpy._core._multiarray_umath'])(
    'may be its compiled core: %s',
    (module) => {
      const message = `No module named '${module}'`;
      expect(inNumPy('ModuleNotFoundError', message)).toEqual(['core-extension-missing: likely']);
      expect(inPandas('ModuleNotFoundError', message)).toEqual(['core-extension-missing: likely']);
      const line = `ModuleNotFoundError: ${message}\n`;
      expect(seenIn(line, 'stream')).toEqual([]);
      expect(seenIn(line.repeat(2), 'stream')).toEqual(['core-extension-missing: likely']);
    },
  );

  test.each([
    "cannot import name 'multiarray' from 'numpy.core'",
    "cannot import name 'umath' from partially initialized module 'numpy._core'",
    "type object 'numpy.ndarray' has no attribute '__array_function__'",
  ])('may be its core on the disk: %s', (message) => {
    expect(inNumPy('ImportError', message)).toEqual(['core-files-mixed: likely']);
    expect(alone('ImportError', message)).toEqual(['core-files-mixed: likely']);
    expect(inPandas('ImportError', message)).toEqual([]);
  });
});

describe('sizes that differ', () => {
  const message =
    'numpy.dtype size changed, may indicate binary incompatibility. Expected 96 from C header, got 88 from PyObject';

  test('mean the memory in NumPy, the disk in another package, and either without a frame', () => {
    expect(inNumPy('ValueError', message)).toEqual(['size-changed: certain']);
    expect(inPandas('ValueError', message)).toEqual(['size-changed: likely']);
    expect(alone('ValueError', message)).toEqual(['size-changed: either']);
    expect(seenIn(cellError('import x', 'ValueError', message))).toEqual(['size-changed: either']);
    expect(inPandas('ImportError', message)).toEqual(['size-changed: either']);
    expect(inPandas('RuntimeWarning', message)).toEqual([]);
    expect(inPandas('ValueError', `RuntimeWarning: ${message}`)).toEqual([]);
  });

  test.each([
    [message, { builtFor: '96', running: '88' }],
    [
      'numpy.ufunc size changed, may indicate binary incompatibility. Expected 216, got 192',
      { builtFor: '216', running: '192' },
    ],
    [
      'numpy.dtype has the wrong size, try recompiling. Expected 88, got 96',
      { builtFor: '88', running: '96' },
    ],
  ])('are reported: %s', (text, sizes) => {
    expect(scan(`ValueError: ${text}`, 'error')[0]?.facts).toMatchObject(sizes);
  });

  test('may not be reported', () => {
    const { facts } =
      scan('ValueError: numpy.dtype has the wrong size, try recompiling', 'error')[0] ?? {};
    expect(facts).toEqual({ exception: 'ValueError', module: 'numpy.dtype' });
  });
});
