import { cellError, colabError, printedError, SITE, type Fixture } from './fixture.ts';

const MESSAGE =
  'numpy.dtype size changed, may indicate binary incompatibility. Expected 96 from C header, got 88 from PyObject';

export const fixtures: Fixture[] = [
  {
    name: "NumPy's own compiled module",
    kind: 'error',
    text: colabError(
      [`${SITE}/numpy/random/_pickle.py`, '<module>', 'from .mtrand import RandomState'],
      'ValueError',
      MESSAGE,
    ).replace(
      '\nValueError: ',
      '\nnumpy/random/mtrand.pyx in init numpy.random.mtrand()\n\nValueError: ',
    ),
    fault: 'stale-memory',
    strength: 'certain',
    facts: {
      exception: 'ValueError',
      module: 'numpy.dtype',
      builtFor: '96',
      running: '88',
      owner: 'numpy',
      numpyPath: `${SITE}/numpy`,
      python: '3.12',
    },
  },
  {
    name: "another package's compiled module",
    kind: 'stream',
    text: printedError(
      [
        ['main.py', '<module>', 'import pandas'],
        [
          `${SITE}/pandas/_libs/__init__.py`,
          '<module>',
          'from pandas._libs.interval import Interval',
        ],
        ['pandas/_libs/interval.pyx', 'init pandas._libs.interval', ''],
      ],
      `ValueError: ${MESSAGE}`,
    ),
    fault: 'disk-conflict',
    strength: 'likely',
  },
  {
    name: 'no frame at all',
    kind: 'error',
    text: `ValueError: ${MESSAGE}`,
    fault: 'disk-conflict',
    strength: 'either',
  },
  {
    name: 'a cell that imports a compiled module itself',
    kind: 'error',
    text: cellError(
      'import hashed',
      'ValueError',
      'numpy.ndarray size changed, may indicate binary incompatibility. Expected 88, got 80',
    ),
    fault: 'disk-conflict',
    strength: 'either',
  },
  {
    name: 'the wording of older Cython',
    kind: 'error',
    text: colabError(
      [`${SITE}/oldpackage/__init__.py`, '<module>', 'from . import _fast'],
      'ValueError',
      'numpy.dtype has the wrong size, try recompiling. Expected 88, got 96',
    ),
    fault: 'disk-conflict',
  },
  {
    name: 'a harmless warning',
    kind: 'stream',
    text: 'RuntimeWarning: numpy.dtype size changed, may indicate binary incompatibility. Expected 96, got 88\n',
  },
  {
    name: 'the same warning raised to an error output',
    kind: 'error',
    text: 'RuntimeWarning: numpy.ufunc size changed, may indicate binary incompatibility. Expected 216, got 192',
  },
  {
    name: 'quoted in a fence',
    kind: 'stream',
    text: `Known trouble:\n\n\`\`\`\nTraceback (most recent call last):\n  File "a.py", line 1, in <module>\nValueError: ${MESSAGE}\n\`\`\`\n`,
  },
  {
    name: 'told in short by pytest',
    kind: 'stream',
    text: `pandas/__init__.py:22: in <module>
    from pandas._libs import hashtable
numpy/random/mtrand.pyx:1: in init numpy.random.mtrand
    ???
E   ValueError: numpy.dtype size changed, may indicate binary incompatibility. Expected 96 from C
E   header, got 88 from PyObject
`,
    fault: 'stale-memory',
    strength: 'likely',
  },
];
