import { cellError, printedError, SITE, type Fixture } from './fixture.ts';

export const fixtures: Fixture[] = [
  {
    name: 'the core without its compiled module',
    kind: 'stream',
    text: printedError(
      [
        ['a.py', '<module>', 'import numpy'],
        [`${SITE}/numpy/core/__init__.py`, '<module>', 'from . import multiarray'],
      ],
      "ImportError: cannot import name 'multiarray' from 'numpy.core' (unknown location)",
    ),
    fault: 'broken-install',
    strength: 'likely',
    facts: {
      exception: 'ImportError',
      missing: 'multiarray',
      module: 'numpy.core',
      owner: 'numpy',
      numpyPath: `${SITE}/numpy`,
      python: '3.12',
    },
  },
  {
    name: 'types older than the files',
    kind: 'error',
    text: "AttributeError: type object 'numpy.ndarray' has no attribute '__array_function__'",
    fault: 'broken-install',
  },
  {
    name: 'it fails its own check',
    kind: 'error',
    text: "RuntimeError: The current Numpy installation ('/opt/numpy/__init__.py') fails to pass simple sanity checks. This can be caused",
    fault: 'broken-install',
  },
  {
    name: 'a package that reaches into the core',
    kind: 'error',
    text: cellError(
      'from numpy.core import multiarray2',
      'ImportError',
      "cannot import name 'multiarray2' from 'numpy.core'",
    ),
  },
  {
    name: 'the check quoted as source above another error',
    kind: 'error',
    text: cellError('msg = ("The current Numpy installation ({!r}) fails to "', 'KeyError', "'x'"),
  },
];
