import { cellError, printedError, SITE, type Fixture } from './fixture.ts';

const ADVICE = (version: string) => `

IMPORTANT: PLEASE READ THIS FOR ADVICE ON HOW TO SOLVE THIS ISSUE!

Importing the numpy C-extensions failed. This error can happen for
many reasons, often due to issues with your setup or how NumPy was
installed.

Please note and check the following:

  * The Python version is: Python3.12 from "/usr/bin/python3"
  * The NumPy version is: "${version}"

Original error was: No module named 'numpy._core._multiarray_umath'
`;

export const fixtures: Fixture[] = [
  {
    name: 'in a cell, where a reload can also be the cause',
    kind: 'error',
    text: cellError('import numpy', 'ImportError', ADVICE('2.1.3')),
    fault: 'broken-install',
    strength: 'either',
  },
  {
    name: 'from a script',
    kind: 'stream',
    text: printedError(
      [
        ['a.py', '<module>', 'import numpy'],
        [`${SITE}/numpy/_core/__init__.py`, '<module>', 'raise ImportError(msg)'],
      ],
      `ImportError: ${ADVICE('2.1.3')}`,
    ),
    fault: 'broken-install',
    strength: 'likely',
  },
  {
    name: 'the advice alone',
    kind: 'stream',
    text: `Failed to load a plug-in:${ADVICE('1.18.2')}`,
    fault: 'broken-install',
    facts: { running: '1.18.2' },
  },
  {
    name: "in NumPy's source",
    kind: 'stream',
    text: `    msg = f"""${ADVICE('{__version__}')}"""\n`,
  },
  {
    name: 'in the manual',
    kind: 'stream',
    text: `Many see the following::\n${ADVICE('2.1.3').replaceAll('\n', '\n    ')}`,
  },
];
