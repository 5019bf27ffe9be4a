import { describe, expect, test } from 'vitest';
import { SITE } from './fixture.ts';
import { alone, seenIn } from '../reading/seen.fixture.ts';

const SIZE =
  'numpy.dtype size changed, may indicate binary incompatibility. Expected 96 from C header, got 88 from PyObject';
const MULTIARRAY = 'numpy.core.multiarray failed to import';
const NAME = `cannot import name '_center' from 'numpy._core.umath' (${SITE}/numpy/_core/umath.py)`;
const LOOK_UP = 'because of the following error (look up to see its traceback):';

/** A message of each kind, and what it is a sign of. */
const MESSAGES = [
  [SIZE, 'size-changed: either'],
  [MULTIARRAY, 'c-api-import-failed: likely'],
  [NAME, 'internal-name-missing: likely'],
  ['_ARRAY_API not found', 'array-api-missing: certain'],
  [
    'module compiled against API version 0xf but this version of numpy is 0xd',
    'api-version: likely',
  ],
  ["'numpy.ufunc' object has no attribute '__qualname__'", 'ufunc-attribute-missing: likely'],
  ["module 'numpy' has no attribute '_no_nep50_warning'", 'private-attribute-missing: likely'],
  ["No module named 'numpy.core._multiarray_umath'", 'core-extension-missing: likely'],
  ["cannot import name 'multiarray' from 'numpy.core'", 'core-files-mixed: likely'],
  ["No module named 'numpy.strings'", 'submodule-missing: likely'],
  ['CPU dispatcher tracer already initlized', 'reloaded: likely'],
  ['empty_like method already has a different docstring', 'reloaded: likely'],
  ['Cannot convert numpy.ndarray to numpy.ndarray', 'foreign-ufunc: either'],
  ['Numpy is not available', 'torch-without-numpy: likely'],
  ["No module named 'numpy.__config__'", 'source-folder: likely'],
  [
    "Something is wrong with the numpy installation. While importing we detected an older version of numpy in ['/a/numpy']",
    'older-numpy-found: certain',
  ],
] as const;

describe.each(MESSAGES)('%s', (message, seen) => {
  test.each([
    `Could not import scipy: ${message}\n`,
    `Cannot import /a/b-pack module for custom nodes: ${message}\n`,
    `WARNING: failed to import plugin foo: ${message}\n`,
    `2026-01-04T10:32:58.485934 - Cannot import D:\\a\\b module for custom nodes: ${message}\n`,
    `❌ Error importing a.b: ImportError: ${message}\n`,
    `Failed to import a.b ${LOOK_UP}\n${message}\n`,
    `Failed to import a.b ${LOOK_UP}\nFailed to import a.c ${LOOK_UP}\n${message}\n`,
    `Error importing extension 'x' (${message})\n`,
    `Failed to import sklearn: ImportError("${message}")\n`,
  ])('is printed by a program: %s', (text) => {
    expect(seenIn(text, 'stream')).toEqual([seen]);
  });

  test('is passed on in an error', () => {
    const once = `Failed to import a.b ${LOOK_UP}\n${message}`;
    // In the session itself there is no doubt whose NumPy it was.
    const raised = seen.replace('reloaded: likely', 'reloaded: certain');
    expect(alone('RuntimeError', once)).toEqual([raised]);
    expect(alone('RuntimeError', `Failed to import a.c ${LOOK_UP}\n${once}`)).toEqual([raised]);
  });

  test.each(
    [
      `Common errors:\nError: ${message}\nSolution: reinstall it\n`,
      `The error message typically appears as:\nImportError: ${message}\nThis occurs because:\n`,
      `출력 오류 메시지\n\nImportError: ${message}\n\n문제 발생 상황\n`,
      `遇到此问题时通常会出现以下错误:\n-\nImportError: ${message}\n-\n解决方案\n`,
      `El mensaje de error suele ser:\nImportError: ${message}\nEsto ocurre porque se ha reemplazado.\n`,
      `1. Failed to import scipy: ${message}\n   Reinstall scipy.\n`,
      `| Failed to import scipy: ${message} | reinstall |\n`,
      `- ImportError: ${message}\n- ImportError: ${message}\n`,
      `README.md:12:Could not import scipy: ${message}\n`,
      `docs/faq.md:ValueError: ${message}\n`,
      `python - ImportError: ${message}\n`,
      `a1b2c3d Fix ImportError: ${message}\n`,
      `2026-01-01 10:00:00 anna: I get ImportError: ${message}\n`,
      `If you see Could not import scipy: ${message}, restart.\n`,
      `raise ImportError("${message}")\n`,
      `print("Could not import scipy: ${message}")\n`,
      `before\n    Could not import scipy: ${message}\n`,
      `Could not import scipy: ${message} was the message I got\n`,
      `It was built for another one, and this is the reason.\n\nCould not import scipy: ${message}\n\nTo fix this, restart the runtime.\n`,
      `${message}\n`,
    ].filter((text) => text !== `${NAME}\n` && !text.startsWith('module compiled')),
  )('is spoken of: %s', (text) => {
    expect(seenIn(text, 'stream')).toEqual([]);
  });
});

describe('evidence that a program printed it', () => {
  test.each([
    `Import failed: ${MULTIARRAY}\n`,
    `Loading model...\nError: ${SIZE}\n`,
    `numpy ok\npandas FAILED: ${SIZE}\n`,
    `ValueError: ${SIZE}\n\n2026-01-04T10:32:58 - Efficiency Nodes: Success!\n`,
    `[rank0]: ImportError: ${MULTIARRAY}\n`,
    `RuntimeError: module compiled against API version 0x10 but this version of numpy is 0xf . Check the section C-API incompatibility\n`,
    `ImportError: numpy.core._multiarray_umath failed to import\nImportError: numpy.core.umath failed to import\n`,
    `ImportError: numpy.core.multiarray failed to import\nImportError: numpy.core.umath failed to import\nAborted (core dumped)\n`,
  ])('is enough: %s', (text) => {
    expect(seenIn(text, 'stream')).toHaveLength(1);
  });

  test.each([
    `ImportError: ${MULTIARRAY}\n`,
    `ValueError: ${SIZE}\n`,
    `Error: ${SIZE}\nReinstall it, and all of the packages that use it.\n`,
    `Error: ${MULTIARRAY}\nnext\n`,
    `Häufige Fehler:\nError: ${SIZE}\nLösung: neu installieren\n`,
    `Typical messages are:\nImportError: numpy.core._multiarray_umath failed to import\nImportError: numpy.core.umath failed to import\nThey mean that it is too old.\n`,
    `ImportError: numpy.core._multiarray_umath failed to import\nother\nImportError: numpy.core.umath failed to import\n`,
    `Warning while importing x: RuntimeWarning: ${SIZE}\n`,
    "Error loading model: No module named 'numpy._core'\n",
    "Error: No module named 'numpy.strings'\nnext\n",
    `Traceback (most recent call last):\n  File "a.py", line 1, in <module>\n    from numpy._core.umath import _center\nImportError: ${NAME}\n`,
  ])('is not enough: %s', (text) => {
    expect(seenIn(text, 'stream')).toEqual([]);
  });

  test('a text about errors may introduce what NumPy prints over several lines', () => {
    const built =
      'A module that was compiled using NumPy 1.x cannot be run in\nNumPy 2.0.2 as it may crash.\n';
    expect(seenIn(`Loading\n${built}`, 'stream')).toEqual(['built-for-numpy-1: certain']);
    expect(seenIn(`You will see the following message:\n${built}`, 'stream')).toEqual([]);
  });
});

describe('a sentence of a person goes on behind the words', () => {
  test.each([
    ['ImportError', MULTIARRAY],
    ['ValueError', SIZE],
    ['ImportError', NAME],
    ['RuntimeError', 'module compiled against API version 0x10 but this version of numpy is 0xd'],
    ['AttributeError', "'numpy.ufunc' object has no attribute '__qualname__'"],
    ['AttributeError', "module 'numpy' has no attribute '_no_nep50_warning'"],
    ['AttributeError', '_ARRAY_API not found'],
    ['RuntimeError', 'CPU dispatcher tracer already initlized'],
    ['TypeError', 'Cannot convert numpy.ndarray to numpy.ndarray'],
    ['ValueError', "All ufuncs must have type `numpy.ufunc`. Received (<ufunc 'a'>)"],
    [
      'ImportError',
      'Error importing numpy: you should not try to import numpy from its source directory; please exit',
    ],
    ['RuntimeError', "The current Numpy installation ('/a') fails to pass simple sanity checks"],
    ['ImportError', 'Importing the numpy C-extensions failed'],
    [
      'ImportError',
      'A module that was compiled using NumPy 1.x cannot be run in NumPy 2.0.2 as it may crash',
    ],
    ['ImportError', "While importing we detected an older version of numpy in ['/a']"],
    ['RuntimeError', 'Numpy is not available'],
    ['ImportError', "cannot import name 'multiarray' from 'numpy.core'"],
    [
      'ImportError',
      "Unable to import required dependencies: numpy: No module named 'numpy._globals'",
    ],
    ['RuntimeError', 'numpy was upgraded mid-session (loaded: 2.0.2, installed: 2.5.2)'],
    ['ModuleNotFoundError', "No module named 'numpy.core._multiarray_umath'"],
    ['ImportError', "cannot import name 'x' from 'numpy.__config__'"],
  ])('%s: %s', (exception, message) => {
    expect(alone(exception, message)).toHaveLength(1);
    expect(alone(exception, `${message} was the message I got`)).toEqual([]);
    expect(alone(exception, `My error was ${message}`)).toEqual([]);
  });

  test('what stands behind may only say where it was', () => {
    expect(alone('ValueError', `${SIZE} on step 3.`)).toEqual(['size-changed: either']);
  });
});
