import { printedError, SITE, type Fixture } from './fixture.ts';

const OTHER = '/root/.local/lib/python3.12/site-packages';

const meanOf = (core: string, site: string) =>
  printedError(
    [
      ['train.py', '<module>', 'mean = values.mean()'],
      [`${SITE}/numpy/_core/fromnumeric.py`, 'mean', 'return _methods._mean(a, axis=axis)'],
      [`${site}/numpy/${core}/_methods.py`, '_mean', 'ret = umr_sum(arr, axis, dtype, out)'],
    ],
    "TypeError: unsupported operand type(s) for +: 'float' and 'str'",
  );

export const fixtures: Fixture[] = [
  {
    name: 'the core of NumPy 1 called by the core of NumPy 2',
    kind: 'stream',
    text: meanOf('core', SITE),
    fault: 'stale-memory',
    strength: 'either',
    facts: { owner: 'numpy', numpyPath: `${SITE}/numpy` },
  },
  {
    name: 'two folders',
    kind: 'error',
    text: meanOf('_core', OTHER),
    fault: 'stale-memory',
    strength: 'either',
  },
  { name: 'one tree, and a mistake of the caller', kind: 'stream', text: meanOf('_core', SITE) },
  {
    name: 'NumPy 2 forwards an old name',
    kind: 'error',
    text: printedError(
      [
        ['train.py', '<module>', 'numpy.core.multiarray.concatenate(1)'],
        [`${SITE}/numpy/core/multiarray.py`, '__getattr__', '_raise_warning(attr_name)'],
        [`${SITE}/numpy/_core/multiarray.py`, 'concatenate', 'return (arrays)'],
      ],
      "TypeError: 'int' object is not iterable",
    ),
  },
];
