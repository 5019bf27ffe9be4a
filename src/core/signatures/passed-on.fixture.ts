import { colabError, printedError, SITE, type Fixture } from './fixture.ts';

const PANDAS = [`${SITE}/pandas/__init__.py`, '<module>', 'raise ImportError('] as const;
const said = (message: string) =>
  `ImportError: Unable to import required dependencies:\n${message}`;

export const fixtures: Fixture[] = [
  {
    name: "pandas tells of NumPy's failed start, in another process",
    kind: 'stream',
    text: printedError(
      [['a.py', '<module>', 'import pandas'], PANDAS],
      said("numpy: No module named 'numpy._globals'"),
    ),
    fault: 'broken-install',
    strength: 'likely',
  },
  {
    name: 'beside another package, after NumPy was imported again in a cell',
    kind: 'error',
    text: colabError(
      PANDAS,
      'ImportError',
      "Unable to import required dependencies:\npytz: No module named 'pytz'\nnumpy: cannot load module more than once per process",
    ),
    fault: 'stale-memory',
    strength: 'either',
  },
  {
    name: 'NumPy is not there at all',
    kind: 'error',
    text: colabError(
      PANDAS,
      'ImportError',
      "Unable to import required dependencies:\nnumpy: No module named 'numpy'",
    ),
  },
  {
    name: 'another package is missing',
    kind: 'stream',
    text: printedError(
      [['a.py', '<module>', 'import pandas # not numpy'], PANDAS],
      said("dateutil: No module named 'dateutil'"),
    ),
  },
  {
    name: 'a name that NumPy did not find in itself',
    kind: 'stream',
    text: printedError(
      [['a.py', '<module>', 'import pandas'], PANDAS],
      said("numpy: cannot import name 'multiarray' from partially initialized module 'numpy.core'"),
    ),
    fault: 'broken-install',
    strength: 'likely',
  },
  {
    name: "another package's name, in a message that ends with NumPy's",
    kind: 'stream',
    text: printedError(
      [['a.py', '<module>', 'import pandas'], PANDAS],
      said("numpy: cannot import name 'x' from 'scipy'"),
    ),
  },
];
