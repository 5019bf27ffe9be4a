import { cellError, colabError, SITE, type Fixture } from './fixture.ts';

export const fixtures: Fixture[] = [
  {
    name: "NumPy's own frame",
    kind: 'error',
    text: colabError(
      [
        `${SITE}/numpy/ma/core.py`,
        '__init__(self, ufunc)',
        'self.__qualname__ = ufunc.__qualname__',
      ],
      'AttributeError',
      "'numpy.ufunc' object has no attribute '__qualname__'",
    ),
    fault: 'stale-memory',
    strength: 'certain',
    facts: {
      exception: 'AttributeError',
      missing: '__qualname__',
      module: 'numpy.ufunc',
      owner: 'numpy',
      numpyPath: `${SITE}/numpy`,
      python: '3.12',
    },
  },
  {
    name: 'without frames',
    kind: 'error',
    text: "AttributeError: 'numpy.ufunc' object has no attribute '__module__'",
    fault: 'stale-memory',
    strength: 'likely',
  },
  {
    name: 'a slip in a cell',
    kind: 'error',
    text: cellError(
      'a.append(1)',
      'AttributeError',
      "'numpy.ndarray' object has no attribute 'append'",
    ),
  },
  {
    name: 'asked for by a cell',
    kind: 'error',
    text: cellError(
      'np.sin.__code__',
      'AttributeError',
      "'numpy.ufunc' object has no attribute '__code__'",
    ),
  },
];
