import { colabError, SITE, type Fixture } from './fixture.ts';

const MESSAGE =
  "All ufuncs must have type `numpy.ufunc`. Received (<ufunc 'sph_legendre_p'>, <ufunc 'sph_legendre_p'>)";

export const fixtures: Fixture[] = [
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
