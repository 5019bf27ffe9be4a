import { cellError, colabError, printedError, SITE, type Fixture } from './fixture.ts';

export const fixtures: Fixture[] = [
  {
    name: 'the hook of NumPy 2 over the files of NumPy 1',
    kind: 'error',
    text: colabError(
      [`${SITE}/numpy/__init__.py`, '__getattr__(attr)', 'raise RuntimeError(msg) from None'],
      'ModuleNotFoundError',
      "No module named 'numpy.char'",
    ),
    fault: 'stale-memory',
    strength: 'certain',
    facts: {
      exception: 'ModuleNotFoundError',
      missing: 'numpy.char',
      owner: 'numpy',
      numpyPath: `${SITE}/numpy`,
      python: '3.12',
    },
  },
  {
    name: 'through frames of Python itself',
    kind: 'stream',
    text: printedError(
      [
        ['app.py', '<module>', 'np.rec'],
        [`${SITE}/numpy/__init__.py`, '__getattr__', 'import numpy.rec as rec'],
        [
          '/usr/lib/python3.12/importlib/__init__.py',
          'import_module',
          'return _bootstrap._gcd_import(name)',
        ],
      ],
      "ModuleNotFoundError: No module named 'numpy.rec'",
    ),
    fault: 'stale-memory',
    strength: 'likely',
  },
  {
    name: 'never importable by that name',
    kind: 'error',
    text: cellError('import numpy.char', 'ModuleNotFoundError', "No module named 'numpy.char'"),
  },
  {
    name: 'a file written by NumPy 2, read by NumPy 1',
    kind: 'error',
    text: colabError(
      [`${SITE}/numpy/lib/format.py`, 'read_array(fp)', 'array = pickle.load(fp, **pickle_kwargs)'],
      'ModuleNotFoundError',
      "No module named 'numpy._core.numeric'",
    ),
  },
  {
    name: 'an attribute taken for a module',
    kind: 'error',
    text: cellError(
      'import numpy.linalg.norm',
      'ModuleNotFoundError',
      "No module named 'numpy.linalg.norm'; 'numpy.linalg' is not a package",
    ),
  },
  {
    name: 'a compiled part, which may be missing on the disk or from it',
    kind: 'error',
    text: colabError(
      [`${SITE}/numpy/random/__init__.py`, '<module>', 'from . import _pickle'],
      'ModuleNotFoundError',
      "No module named 'numpy.random._common'",
    ),
    fault: 'stale-memory',
    strength: 'either',
    facts: {
      exception: 'ModuleNotFoundError',
      missing: 'numpy.random._common',
      owner: 'numpy',
      numpyPath: `${SITE}/numpy`,
      python: '3.12',
    },
  },
  {
    name: 'while NumPy starts in another process',
    kind: 'stream',
    text: printedError(
      [
        ['a.py', '<module>', 'import numpy'],
        [`${SITE}/numpy/__init__.py`, '<module>', 'from . import _distributor_init'],
      ],
      "ModuleNotFoundError: No module named 'numpy._distributor_init'",
    ),
    fault: 'broken-install',
    strength: 'likely',
    facts: {
      exception: 'ModuleNotFoundError',
      missing: 'numpy._distributor_init',
      owner: 'numpy',
      numpyPath: `${SITE}/numpy`,
      python: '3.12',
    },
  },
  {
    name: 'a file of another NumPy, read by its lib._format_impl',
    kind: 'error',
    text: colabError(
      [`${SITE}/numpy/lib/_format_impl.py`, 'read_array(fp)', 'array = pickle.load(fp)'],
      'ModuleNotFoundError',
      "No module named 'numpy._core.numeric'",
    ),
  },
];
