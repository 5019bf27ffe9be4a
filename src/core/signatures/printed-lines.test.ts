import { describe, expect, test } from 'vitest';
import { scan } from '../reading/scan.ts';
import { printedError } from './fixture.ts';
import { alone, inNumPy, seenIn } from '../reading/seen.fixture.ts';

describe('what compiled modules and libraries print', () => {
  test.each([
    [
      'RuntimeError: module compiled against API version 0x10 but this version of numpy is 0xf',
      'api-version: likely',
    ],
    [
      'RuntimeError: module compiled against ABI version 1000009 but this version of numpy is 2000000',
      'api-version: likely',
    ],
    [
      'RuntimeError: module was compiled against NumPy C-API version 0x10 (NumPy 1.23) but the running NumPy has C-API version 0xe.',
      'api-version: likely',
    ],
    [
      'a.py:1: UserWarning: Failed to initialize NumPy: module compiled against API version 0xf but this version of numpy is 0xd',
      'api-version: likely',
    ],
    [
      'A module that was compiled using NumPy 1.x cannot be run in NumPy 2.0.2 as it may crash.',
      'built-for-numpy-1: certain',
    ],
    ['WARNING: Ignoring invalid distribution ~umpy (/a)', 'leftovers: likely'],
    ['WARNING: Ignoring invalid distribution -umpy (/a)', 'leftovers: likely'],
    [
      'WARNING: Error parsing requirements for numpy: [Errno 2] /a/numpy-1.26.4.dist-info/METADATA',
      'leftovers: likely',
    ],
    [
      'WARNING: Error parsing dependencies of numpy: [Errno 2] /a/numpy-1.26.4.dist-info/METADATA',
      'leftovers: likely',
    ],
    [
      'WARNING: Skipping /a/numpy-1.26.4.dist-info due to invalid metadata entry',
      'leftovers: likely',
    ],
    [
      '/a.py:1: UserWarning: Failed to initialize NumPy: _ARRAY_API not found (Triggered)',
      'torch-without-numpy: certain',
    ],
    [
      'C:/a.py:1: UserWarning: The NumPy module was reloaded (imported a second time).',
      'reloaded: likely',
    ],
    ['UserWarning: The NumPy module was reloaded (imported a second time).', 'reloaded: likely'],
    [
      "a: All ufuncs must have type `numpy.ufunc`. Received (<ufunc 'x'>, <ufunc 'y'>)",
      'foreign-ufunc: either',
    ],
  ])('alone: %s', (line, seen) => {
    expect(seenIn(`before\n${line}\n`, 'stream')).toEqual([seen]);
    expect(seenIn(`They say "${line}"\n`, 'stream')).toEqual([]);
    expect(seenIn(`# ${line}\n`, 'stream')).toEqual([]);
    expect(seenIn(`before\n      ${line}\n`, 'stream')).toEqual([]);
  });

  test.each([
    ['AttributeError: _ARRAY_API not found', 'array-api-missing: certain'],
    ['ImportError: numpy.core.multiarray failed to import', 'c-api-import-failed: likely'],
    ['ImportError: numpy._core.umath failed to import', 'c-api-import-failed: likely'],
  ])('once for each module: %s', (line, seen) => {
    expect(seenIn(`${line}\n`, 'stream')).toEqual([]);
    expect(seenIn(`${line}\n${line}\n`, 'stream')).toEqual([seen]);
    expect(seenIn(printedError([['a.py', '<module>', 'import x']], line), 'stream')).toEqual([
      seen,
    ]);
  });

  test.each([
    'RuntimeError: module compiled against API version %x but this version of numpy is %x',
    'A module that was compiled using NumPy 1.x is old',
    'A module that was compiled using NumPy x cannot be run in NumPy y as it may crash',
    'WARNING: Ignoring invalid distribution ~umpyx (/a)',
    'WARNING: Error parsing dependencies of pandas: [Errno 2] /a/numpy-1.26.4.dist-info',
    'WARNING: Skipping /a/numpy-1.26.4.dist-info because it is old',
    'AttributeError: _ARRAY_API not found\nAttributeError: _ARRAY_API not foundx',
    'UserWarning: The NumPy module was loaded',
    'All ufuncs must have type `numpy.ufunc`',
  ])('not: %s', (line) => {
    expect(seenIn(`${line}\n`, 'stream')).toEqual([]);
  });

  test('when NumPy cannot load its own core', () => {
    const message = 'Importing the numpy C-extensions failed. This error can happen';
    const version = 'The NumPy version is: "2.0.2"';
    expect(alone('ImportError', message)).toEqual(['c-extensions-failed: likely']);
    expect(inNumPy('ImportError', message)).toEqual(['c-extensions-failed: either']);
    expect(alone('ImportError', 'Importing the multiarray numpy extension module failed')).toEqual([
      'c-extensions-failed: likely',
    ]);
    expect(seenIn(`${message}\n`, 'stream')).toEqual([]);
    expect(scan(`${message}\n  * ${version}\n`, 'stream')).toMatchObject([
      { strength: 'likely', facts: { running: '2.0.2' } },
    ]);
  });
});
