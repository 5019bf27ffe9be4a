import { cellError, colabError, printedError, SITE, type Fixture } from './fixture.ts';

const STRINGS = [
  `${SITE}/numpy/_core/strings.py`,
  '<module>',
  'from numpy._core.umath import (',
] as const;
const UMATH = `${SITE}/numpy/_core/umath.py`;

export const fixtures: Fixture[] = [
  {
    name: 'a name added in a later NumPy',
    kind: 'error',
    text: colabError(
      STRINGS,
      'ImportError',
      `cannot import name '_slice' from 'numpy._core.umath' (${UMATH})`,
    ),
    fault: 'stale-memory',
    strength: 'certain',
    facts: {
      exception: 'ImportError',
      missing: '_slice',
      module: 'numpy._core.umath',
      owner: 'numpy',
      numpyPath: `${SITE}/numpy`,
      python: '3.12',
    },
  },
  {
    name: 'a name that nobody has listed yet',
    kind: 'error',
    text: colabError(
      [`${SITE}/numpy/fft/_helper.py`, '<module>', 'from numpy._core.umath import _twirl'],
      'ImportError',
      `cannot import name '_twirl' from 'numpy._core.umath' (${UMATH})`,
    ),
    fault: 'stale-memory',
  },
  {
    name: "a public name, missing in NumPy's own frame",
    kind: 'error',
    text: colabError(
      [
        `${SITE}/numpy/ma/extras.py`,
        '<module>',
        'from numpy.lib.stride_tricks import broadcast_to',
      ],
      'ImportError',
      "cannot import name 'broadcast_to' from 'numpy.lib.stride_tricks'",
    ),
    fault: 'stale-memory',
  },
  {
    name: 'passed on by a library in its own error',
    kind: 'error',
    text: colabError(
      [
        `${SITE}/transformers/utils/import_utils.py`,
        '_get_module(self, name)',
        'raise RuntimeError(',
      ],
      'RuntimeError',
      `Failed to import transformers.trainer because of the following error (look up to see its traceback):
cannot import name '_center' from 'numpy._core.umath' (${UMATH})`,
    ),
    fault: 'stale-memory',
    strength: 'likely',
  },
  {
    name: 'in colour, with the path as a link',
    kind: 'error',
    text: `\u001B[0;31mImportError\u001B[0m                 Traceback (most recent call last)
[/usr/local/lib/python3.11/dist-packages/numpy/_core/strings.py](https://localhost:8080/#) in <module>
\u001B[0;32m---> 14\u001B[0;31m \u001B[0;32mfrom\u001B[0m numpy._core.umath \u001B[0;32mimport\u001B[0m (

\u001B[0;31mImportError\u001B[0m: cannot import name '_center' from 'numpy._core.umath'`,
    fault: 'stale-memory',
    strength: 'certain',
  },
  {
    name: 'printed by a script, on Windows',
    kind: 'stream',
    text: printedError(
      [
        ['main.py', '<module>', 'import numpy.strings'],
        [
          String.raw`C:\Python312\Lib\site-packages\numpy\_core\strings.py`,
          '<module>',
          'from numpy._core.umath import (',
        ],
      ],
      String.raw`ImportError: cannot import name '_slice' from 'numpy._core.umath' (C:\Python312\Lib\site-packages\numpy\_core\umath.py)`,
    ),
    fault: 'stale-memory',
    strength: 'likely',
    facts: {
      exception: 'ImportError',
      missing: '_slice',
      module: 'numpy._core.umath',
      owner: 'numpy',
      numpyPath: String.raw`C:\Python312\Lib\site-packages\numpy`,
      python: '3.12',
    },
  },
  {
    name: 'asked for by a cell',
    kind: 'error',
    text: cellError(
      'from numpy._core.umath import _center',
      'ImportError',
      `cannot import name '_center' from 'numpy._core.umath' (${UMATH})`,
    ),
  },
  {
    name: 'asked for by a package made for another NumPy',
    kind: 'error',
    text: colabError(
      [`${SITE}/oldpackage/kernels.py`, '<module>', 'from numpy.core.umath_tests import inner1d'],
      'ImportError',
      "cannot import name 'inner1d' from 'numpy.core.umath_tests'",
    ),
  },
  {
    name: 'a removed public name',
    kind: 'error',
    text: "ImportError: cannot import name 'recfromcsv' from 'numpy' (/usr/local/lib/python3.12/dist-packages/numpy/__init__.py)",
  },
  {
    name: 'the message alone, printed',
    kind: 'stream',
    text: "ImportError: cannot import name '_center' from 'numpy._core.umath'\n",
  },
];
