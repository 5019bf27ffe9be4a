import { cellError, colabError, SITE, type Fixture } from './fixture.ts';

const MESSAGE = 'Unable to avoid copy while creating an array as requested.';

export const fixtures: Fixture[] = [
  {
    name: 'files of NumPy 1 over the core of NumPy 2',
    kind: 'error',
    text: colabError(
      [
        `${SITE}/numpy/polynomial/polyutils.py`,
        'as_series(alist, trim)',
        'arrays = [np.array(a, ndmin=1, copy=False) for a in alist]',
      ],
      'ValueError',
      MESSAGE,
    ),
    fault: 'stale-memory',
    strength: 'certain',
  },
  {
    name: 'the reverse',
    kind: 'error',
    text: colabError(
      [
        `${SITE}/numpy/lib/recfunctions.py`,
        'structured_to_unstructured(arr)',
        'arr = np.array(arr, copy=None, subok=True)',
      ],
      'ValueError',
      'NoneType copy mode not allowed.',
    ),
    fault: 'stale-memory',
  },
  {
    name: 'the same keyword in a cell',
    kind: 'error',
    text: cellError('np.array([1], copy=False)', 'ValueError', MESSAGE),
  },
  {
    name: 'a keyword of the caller, handed on by NumPy',
    kind: 'error',
    text: colabError(
      [
        `${SITE}/numpy/ma/core.py`,
        '__new__(cls, data, copy)',
        '_data = np.array(data, copy=copy, subok=True)',
      ],
      'ValueError',
      MESSAGE,
    ),
  },
];
