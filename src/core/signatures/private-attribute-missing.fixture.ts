import { cellError, colabError, printedError, SITE, type Fixture } from './fixture.ts';

const HOOK = [`${SITE}/numpy/__init__.py`, '__getattr__(attr)', 'raise AttributeError('] as const;

export const fixtures: Fixture[] = [
  {
    name: 'a private module without a new attribute',
    kind: 'error',
    text: colabError(
      [
        `${SITE}/numpy/testing/_private/utils.py`,
        '<module>',
        'F = np._core._multiarray_umath._blas_supports_fpe',
      ],
      'AttributeError',
      "module 'numpy._core._multiarray_umath' has no attribute '_blas_supports_fpe'",
    ),
    fault: 'stale-memory',
    strength: 'certain',
    facts: {
      exception: 'AttributeError',
      missing: '_blas_supports_fpe',
      module: 'numpy._core._multiarray_umath',
      owner: 'numpy',
      numpyPath: `${SITE}/numpy`,
      python: '3.12',
    },
  },
  {
    name: "a private name, its asker hidden behind NumPy's hook",
    kind: 'error',
    text: colabError(HOOK, 'AttributeError', "module 'numpy' has no attribute '_no_nep50_warning'"),
    fault: 'stale-memory',
    strength: 'likely',
  },
  {
    name: "a public name that NumPy's own code asks for",
    kind: 'stream',
    text: printedError(
      [
        ['train.py', '<module>', 'import numpy.ma'],
        [`${SITE}/numpy/ma/core.py`, '<module>', 'MaskType = np.bool'],
        HOOK,
      ],
      "AttributeError: module 'numpy' has no attribute 'bool'",
    ),
    fault: 'stale-memory',
    strength: 'likely',
  },
  {
    name: 'saved by an editor',
    kind: 'error',
    text: `{
	"name": "AttributeError",
	"message": "module 'numpy' has no attribute '_no_nep50_warning'",`,
    fault: 'stale-memory',
  },
  {
    name: 'a removed alias in a cell',
    kind: 'error',
    text: colabError(
      HOOK,
      'AttributeError',
      "module 'numpy' has no attribute 'float'.\n`np.float` was a deprecated alias",
    ),
  },
  {
    name: 'a package made for NumPy 2',
    kind: 'error',
    text: colabError(
      [`${SITE}/newpackage/io.py`, 'load()', 'np._core.multiarray'],
      'AttributeError',
      "module 'numpy' has no attribute '_core'",
    ),
  },
  {
    name: 'a script that reaches into NumPy',
    kind: 'error',
    text: cellError(
      'np.core._methods.umr_all2',
      'AttributeError',
      "module 'numpy.core._methods' has no attribute 'umr_all2'",
    ),
  },
  {
    name: 'a cell that asks a part of NumPy, whose own hook answers',
    kind: 'error',
    text: colabError(
      [`${SITE}/numpy/lib/__init__.py`, '__getattr__(attr)', 'raise AttributeError('],
      'AttributeError',
      "module 'numpy.lib' has no attribute 'foo'",
    ).replace('6 frames\n', ''),
  },
  {
    name: 'said again by a library, after it was a package of its own that asked',
    kind: 'error',
    text: `${colabError(
      [`${SITE}/newpackage/io.py`, 'load()', 'np._foo'],
      'AttributeError',
      "module 'numpy' has no attribute '_foo'",
    )}
The above exception was the direct cause of the following exception:

${colabError(
  [`${SITE}/transformers/utils/import_utils.py`, '_get_module', 'raise RuntimeError('],
  'RuntimeError',
  "Failed to import newpackage because of the following error: module 'numpy' has no attribute '_foo'",
)}`,
  },
];
