import { describe, expect, test } from 'vitest';
import { scan } from './scan.ts';

const SIZE =
  'numpy.dtype size changed, may indicate binary incompatibility. Expected 96 from C header, got 88 from PyObject';
const MULTIARRAY = 'ImportError: numpy.core.multiarray failed to import';
const faultsIn = (text: string) => scan(text, 'stream').map(({ fault }) => fault);

const each = (head: string) =>
  `Traceback (most recent call last):\n  File "a.py", line 1, in <module>\n    import cv2\n${MULTIARRAY}\n`.replaceAll(
    /^(?=.)/gm,
    head,
  );

describe('a fault is seen', () => {
  test.each([
    ['set in by a web interface', `*** Error loading script: a.py\n${each('    ')}\n---\n`],
    ["in a step of a container's build", each('#12 5.123 ')],
    ['from a rank that has a colon', each('[rank: 0] ')],
    ['from a host of several', each('node1: ')],
    ['from a task of several', each('0: ')],
    [
      'in a box without lines',
      `+-------- Traceback (most recent call last) --------+\n| /content/a.py:3 in <module>                       |\n|                                                   |\n| > 3 import pandas as pd                           |\n+---------------------------------------------------+\nValueError: ${SIZE}\n`,
    ],
    [
      'in a line with a place at its end',
      `[10:11:12] ERROR    Failed to import cv2: numpy.core.multiarray failed to import    loader.py:12\n`,
    ],
    [
      'over the heading of what was imported',
      'Cannot import /content/ComfyUI/custom_nodes/pack module for custom nodes: numpy.core.multiarray failed to import\nImport times for custom nodes:\n',
    ],
    [
      'below what a manager marks as a heading',
      `### Loading: ComfyUI-Manager (V3.0)\nCannot import /content/ComfyUI/custom_nodes/pack module for custom nodes: ${SIZE}\n`,
    ],
    [
      'over what followed from it',
      `${MULTIARRAY}\n\nThe above exception was the direct cause of the following exception:\n\nSystemError: <built-in method x> returned a result with an error set\n`,
    ],
    ['called from R', `Error in py_module_import(module, convert = convert) : \n  ${MULTIARRAY}\n`],
    [
      'below a statement that asked for another package',
      "Traceback (most recent call last):\n  File \"<stdin>\", line 1, in <module>\n    import pandas\nImportError: cannot import name '_center' from 'numpy._core.umath'\n",
    ],
    ...[44, 50, 66, 75, 80, 90, 100, 105].map((length): [string, string] => [
      `cut after ${length} signs`,
      `❌ Failed to import pandas: ${SIZE.slice(0, length)}${length < 62 ? '...' : ''}\n`,
    ]),
    [
      'cut within a path',
      "❌ import seaborn failed: cannot import name '_center' from 'numpy._core.umath' (/usr/local/li...\n",
    ],
    [
      'cut by pytest',
      'FAILED tests/a.py::test_x - ValueError: numpy.dtype size changed, may indicate bin...\n',
    ],
  ])('%s', (_, text) => {
    expect(faultsIn(text)).toHaveLength(1);
  });
});

describe('a text about faults stays silent', () => {
  test.each([
    ['an object of JSON', `{\n  "title": "${MULTIARRAY}",\n  "body": "ValueError: ${SIZE}"\n}\n`],
    ['a dictionary', `{'body': 'ValueError: ${SIZE}',\n 'number': 12}\n`],
    ['rows', `(1, '${MULTIARRAY}')\n(2, 'ValueError: ${SIZE}')\n`],
    ['a comparison', `-ValueError: ${SIZE}\n+${MULTIARRAY}\n`],
    ['titles of issues', `[Bug]: ${MULTIARRAY}\n[Bug]: ValueError: ${SIZE}\n[Feature]: more\n`],
    ['a prediction', `Predicted error: ${MULTIARRAY}\n`],
    [
      'an announced traceback',
      `Sure! Here's what it usually looks like:\n\n${each('')}\nTo fix it, restart.\n`,
    ],
    [
      'an announced log',
      `You will see something like this:\n\n  Attempting uninstall: numpy\n    Found existing installation: numpy 2.0.2\n    Uninstalling numpy-2.0.2:\n      Successfully uninstalled numpy-2.0.2\nSuccessfully installed numpy-1.26.4\n\nThat is expected.\n`,
    ],
    [
      'complaints that a cell tells to ignore',
      'You can safely ignore:\n  thinc 8.3.6 requires numpy<3.0.0,>=2.0.0, but you have numpy 1.26.4 which is incompatible.\n  cupy 13.0 requires numpy<2.3,>=2, but you have numpy 1.26.4 which is incompatible.\n',
    ],
  ])('%s', (_, text) => {
    expect(faultsIn(text)).toEqual([]);
  });

  test('a test that compares messages', () => {
    const line = `AssertionError: expected 'abi' for ValueError: ${SIZE}`;
    expect(scan(line, 'error')).toEqual([]);
  });

  test('what stands behind an announced example counts', () => {
    expect(faultsIn(`You may see errors like\n${each('')}\n${each('')}`)).toHaveLength(1);
  });
});
