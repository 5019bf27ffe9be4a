import { cellError, colabError, printedError, SITE, type Fixture } from './fixture.ts';

const STRINGS = [
  `${SITE}/numpy/_core/strings.py`,
  '<module>',
  'from numpy._core.umath import (',
] as const;
const UMATH = `${SITE}/numpy/_core/umath.py`;

export const fixtures: Fixture[] = [
  {
    name: "raised by NumPy's own code, whatever stands behind it",
    kind: 'error',
    text: colabError(
      [`${SITE}/numpy/_core/strings.py`, '<module>', 'from numpy._core.umath import ('],
      'ImportError',
      "cannot import name '_center' from 'numpy._core.umath' while loading plugins of a b",
    ),
    fault: 'stale-memory',
    strength: 'certain',
  },
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
  {
    name: 'caught and printed by a cell',
    kind: 'stream',
    text: `Step 3 of 3\nImport failed: cannot import name '_center' from 'numpy._core.umath' (${SITE}/numpy/_core/umath.py)\n`,
    fault: 'stale-memory',
    strength: 'likely',
  },
  {
    name: 'in a box that rich draws',
    kind: 'stream',
    text: `╭──────────── Traceback (most recent call last) ────────────╮
│ in <cell line: 0>:1                                       │
│                                                           │
│ ❱ 1 import numpy.strings                                  │
│                                                           │
│ ${SITE}/numpy/_core/strings.py:22 in <module> │
│                                                           │
│ ❱ 22 from numpy._core.umath import (                      │
╰───────────────────────────────────────────────────────────╯
ImportError: cannot import name 'broadcast_to' from 'numpy.lib.stride_tricks'
`,
    fault: 'stale-memory',
    strength: 'likely',
  },
  {
    name: 'in a box whose top is cut off',
    kind: 'stream',
    text: `│ ${SITE}/numpy/_core/strings.py:22 in <module> │
│                                                           │
│ ❱ 22 from numpy._core.umath import (                      │
╰───────────────────────────────────────────────────────────╯
ImportError: cannot import name 'broadcast_to' from 'numpy.lib.stride_tricks'
`,
    fault: 'stale-memory',
    strength: 'likely',
  },
  {
    name: 'in a table',
    kind: 'stream',
    text: `│ Error                                                     │
│ cannot import name '_center' from 'numpy._core.umath'     │
└───────────────────────────────────────────────────────────┘
`,
  },
  {
    name: 'the end of a traceback, its source indented less than usual',
    kind: 'stream',
    text: `  File "${SITE}/numpy/lib/twodim_base.py", line 15, in <module>
    from numpy.lib.stride_tricks import broadcast_to
ImportError: cannot import name 'broadcast_to' from 'numpy.lib.stride_tricks'
`,
    fault: 'stale-memory',
  },
  {
    name: "NumPy's own start, in another process",
    kind: 'stream',
    text: printedError(
      [
        ['a.py', '<module>', 'import numpy'],
        [`${SITE}/numpy/__init__.py`, '<module>', 'from . import lib'],
        [`${SITE}/numpy/lib/__init__.py`, '<module>', 'from . import mixins'],
      ],
      "ImportError: cannot import name 'mixins' from partially initialized module 'numpy.lib'",
    ),
    fault: 'broken-install',
    strength: 'likely',
  },
  {
    name: 'the same in a package that has a part called numpy',
    kind: 'error',
    text: colabError(
      [`${SITE}/numpy/ma/core.py`, '<module>', 'from numpy.lib.stride_tricks import broadcast_to'],
      'ImportError',
      "cannot import name 'broadcast_to' from 'numpy.lib.stride_tricks'",
    ).replace(
      '6 frames',
      `${SITE}/sklearn/externals/array_api_compat/numpy/__init__.py in <module>\n----> 2 from numpy import *`,
    ),
    fault: 'stale-memory',
    strength: 'certain',
  },
  {
    name: "a file of a person's in the way of one of Python's, which imports NumPy again",
    kind: 'error',
    text: printedError(
      [
        ['a.py', '<module>', 'import numpy'],
        [`${SITE}/numpy/__init__.py`, '<module>', 'from . import _globals'],
        [`${SITE}/numpy/_globals.py`, '<module>', 'import enum'],
        ['/usr/lib/python3.12/enum.py', '<module>', 'from types import MappingProxyType'],
        ['/content/types.py', '<module>', 'import numpy.typing as npt'],
        [`${SITE}/numpy/_typing/__init__.py`, '<module>', 'from .. import ufunc'],
      ],
      "ImportError: cannot import name 'ufunc' from partially initialized module 'numpy'",
    ),
  },
];
