import { describe, expect, test } from 'vitest';
import { createScanner } from '../reading/scan.ts';
import type { OutputKind } from '../text/output-kind.ts';
import { colabError, SITE } from '../signatures/fixture.ts';

function notesOf(text: string, kind: OutputKind = 'error') {
  const scanner = createScanner(kind);
  scanner.push(text);
  scanner.end();
  return scanner.notes().map(({ signature, facts }) => [signature, facts]);
}

describe('a failure in words', () => {
  const of = (message: string, exception = 'ValueError') => notesOf(`${exception}: ${message}`);

  test.each([
    [
      'AttributeError',
      "module 'numpy' has no attribute 'float'",
      { missing: 'float', module: 'numpy' },
    ],
    [
      'ImportError',
      "cannot import name 'a' from 'numpy.core'",
      { missing: 'a', module: 'numpy.core' },
    ],
    ['AttributeError', '`np.Inf` was removed in the NumPy 2.0 release.', { missing: 'Inf' }],
  ])('asks for a name that is not there: %s: %s', (exception, message, facts) => {
    expect(of(message, exception)).toEqual([['name-not-in-this-numpy', { exception, ...facts }]]);
    expect(of(message, 'KeyError')).toEqual([]);
  });

  test.each([
    ['Numba needs NumPy 2.0 or less. Got NumPy 2.1.', { builtFor: '2.0', running: '2.1' }],
    ['Numba needs NumPy 1.22 or greater. Got NumPy 1.21', { builtFor: '1.22', running: '1.21' }],
    ['Numba needs NumPy 1.20 or less', { builtFor: '1.20' }],
    ['needs NumPy 1.20 or more', undefined],
  ])('is a gate of versions: %s', (message, facts) => {
    const said = [['version-gate', { exception: 'ImportError', ...facts }]];
    expect(of(message, 'ImportError')).toEqual(facts ? said : []);
  });

  test.each([
    ["No module named 'numpy._core'", 'pickled-by-newer-numpy', 'numpy._core'],
    ["No module named 'numpy._core.multi'", 'pickled-by-newer-numpy', 'numpy._core.multi'],
    ["No module named 'numpy.char'", 'not-a-module-of-this-numpy', 'numpy.char'],
    ['No module named numpy.char', 'not-a-module-of-this-numpy', 'numpy.char'],
    ["No module named 'numpy'", 'numpy-absent', 'numpy'],
    ['No module named numpy', 'numpy-absent', 'numpy'],
  ])('misses a module: %s', (message, signature, missing) => {
    expect(of(message, 'ModuleNotFoundError')).toEqual([
      [signature, { exception: 'ModuleNotFoundError', missing }],
    ]);
    expect(of(`It says: ${message}`, 'ModuleNotFoundError')).toEqual([]);
  });

  test("misses a module, and is NumPy's own import of it that fails", () => {
    const at = [`${SITE}/numpy/ma/core.py`, 'f', 'import numpy.char'] as const;
    const error = colabError(at, 'KeyError', "No module named 'numpy.char'");
    expect(notesOf(error)).toEqual([]);
  });

  test.each([
    ['Unable to allocate 74.5 GiB for an array', 'out-of-memory'],
    ['operands could not be broadcast together with shapes (3,) (4,)', 'shapes-differ'],
    ['could not broadcast input array from shape (3,) into shape (4,)', 'shapes-differ'],
    ['shapes (3,) and (4,) not aligned: 3 (dim 0) != 4 (dim 0)', 'shapes-differ'],
  ])('is about arrays: %s', (message, signature) => {
    expect(of(message)).toEqual([[signature, { exception: 'ValueError' }]]);
    expect(of(`It says: ${message}`)).toEqual([]);
  });

  test('about shapes is a ValueError', () => {
    expect(of('operands could not be broadcast together', 'TypeError')).toEqual([]);
    expect(of('Unable to allocate memory')).toEqual([]);
  });
});

describe('a warning', () => {
  test.each([
    [
      'UserWarning: A NumPy version >=1.16.5 and <1.23.0 is required for this version of SciPy',
      'version-gate',
      { builtFor: '>=1.16.5 and <1.23.0' },
    ],
    [
      'RuntimeWarning: numpy.dtype size changed, may indicate binary incompatibility. Expected 96, got 88',
      'harmless-size-warning',
      { builtFor: '96', running: '88' },
    ],
    [
      'RuntimeWarning: a.b size changed, may indicate binary incompatibility. Expected 96 from C header, got 88 from PyObject',
      'harmless-size-warning',
      { builtFor: '96', running: '88' },
    ],
    [
      "UserWarning: Failed to initialize NumPy: No module named 'numpy' (Triggered)",
      'numpy-absent',
      { missing: 'numpy' },
    ],
  ])('%s', (line, signature, facts) => {
    expect(notesOf(`${line}\n`, 'stream')).toEqual([[signature, facts]]);
  });

  test.each([
    'RuntimeWarning: it is old',
    'RuntimeWarning: numpy.dtype size changed. Expected 96, got 88',
    'A NumPy version >=1.16.5 and <1.23.0 is required for this version of SciPy',
  ])('of something else: %s', (line) => {
    expect(notesOf(`${line}\n`, 'stream')).toEqual([]);
  });

  test('is reported without the spaces around it, at its line', () => {
    const scanner = createScanner('stream');
    const line =
      'a: RuntimeWarning: a.b size changed, may indicate binary incompatibility. Expected 96, got 88';
    scanner.push(`before\n  ${line}  \n`);
    scanner.end();
    expect(scanner.notes()).toMatchObject([{ excerpt: line, line: 2, note: 'look-alike' }]);
  });
});
