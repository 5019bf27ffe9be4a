import { printedError, SITE, type Fixture } from './fixture.ts';

const NUMPY = [`${SITE}/numpy/random/__init__.py`, '<module>', 'from . import _pickle'] as const;

export const fixtures: Fixture[] = [
  {
    name: 'a symbol of another version',
    kind: 'error',
    text: printedError(
      [['a.py', '<module>', 'import numpy.random'], NUMPY],
      `ImportError: ${SITE}/numpy/random/_generator.so: undefined symbol: npy_log1p`,
    ),
    fault: 'broken-install',
    strength: 'either',
  },
  {
    name: 'on Windows',
    kind: 'error',
    text: printedError(
      [['a.py', '<module>', 'import numpy'], NUMPY],
      'ImportError: DLL load failed while importing _generator: The specified module could not be found.',
    ),
    fault: 'broken-install',
  },
  {
    name: "another package's library",
    kind: 'error',
    text: printedError(
      [
        ['a.py', '<module>', 'import numpy, torch'],
        [`${SITE}/torch/__init__.py`, '<module>', 'from torch._C import *'],
      ],
      'ImportError: libcudart.so.12: cannot open shared object file: No such file or directory',
    ),
  },
  {
    name: 'half a file, in words of the system',
    kind: 'error',
    text: printedError(
      [['a.py', '<module>', 'import numpy.random'], NUMPY],
      `ImportError: ${SITE}/numpy/random/_generator.so: file too short`,
    ),
    fault: 'broken-install',
    strength: 'either',
  },
  {
    name: 'an optional package that NumPy looks for',
    kind: 'error',
    text: printedError(
      [
        ['a.py', '<module>', 'np.f2py.compile(x)'],
        [`${SITE}/numpy/f2py/_backends.py`, 'load', 'raise ImportError(need)'],
      ],
      'ImportError: meson is needed here',
    ),
  },
];
