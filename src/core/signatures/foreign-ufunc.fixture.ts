import { colabError, SITE, type Fixture } from './fixture.ts';

const MESSAGE =
  "All ufuncs must have type `numpy.ufunc`. Received (<ufunc 'sph_legendre_p'>, <ufunc 'sph_legendre_p'>)";

const UNKNOWN = "Cannot interpret 'dtype('float64')' as a data type";
const ONES = [
  `${SITE}/numpy/_core/numeric.py`,
  'ones(shape)',
  'a = empty(shape, dtype, order)',
] as const;

export const fixtures: Fixture[] = [
  {
    name: "a type of NumPy's that NumPy does not know",
    kind: 'error',
    text: colabError(ONES, 'TypeError', UNKNOWN),
    fault: 'stale-memory',
    strength: 'either',
  },
  {
    name: 'the same in another package',
    kind: 'error',
    text: colabError([`${SITE}/pandas/core/x.py`, 'f(x)', 'np.dtype(x)'], 'TypeError', UNKNOWN),
  },
  {
    name: "another package's type",
    kind: 'error',
    text: colabError(ONES, 'TypeError', "Cannot interpret 'torch.float32' as a data type # numpy"),
  },
  {
    name: 'SciPy meets functions of another NumPy',
    kind: 'error',
    text: colabError(
      [
        `${SITE}/scipy/special/_multiufuncs.py`,
        '__init__(self, ufunc_or_ufuncs)',
        'raise ValueError(',
      ],
      'ValueError',
      MESSAGE,
    ),
    fault: 'stale-memory',
    strength: 'either',
  },
  {
    name: 'caught and printed',
    kind: 'stream',
    text: `The run failed: ${MESSAGE}\n`,
    fault: 'stale-memory',
  },
  {
    name: 'pandas meets arrays of another NumPy',
    kind: 'error',
    text: 'TypeError: Cannot convert numpy.ndarray to numpy.ndarray',
    fault: 'stale-memory',
  },
  {
    name: 'types that do differ',
    kind: 'error',
    text: 'TypeError: Cannot convert numpy.ndarray to numpy.matrix',
  },
  {
    name: "in SciPy's source",
    kind: 'stream',
    text: '                raise ValueError("All ufuncs must have type `numpy.ufunc`."\n',
  },
];
