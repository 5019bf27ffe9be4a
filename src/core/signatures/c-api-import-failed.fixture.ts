import { printedError, SITE, type Fixture } from './fixture.ts';

const LAST = 'ImportError: numpy.core.multiarray failed to import';

export const fixtures: Fixture[] = [
  {
    name: 'below its frames',
    kind: 'stream',
    text: printedError(
      [
        ['a.py', '<module>', 'import cv2'],
        [`${SITE}/cv2/__init__.py`, '<module>', 'bootstrap()'],
      ],
      LAST,
    ),
    fault: 'disk-conflict',
    strength: 'likely',
    facts: { exception: 'ImportError', owner: 'cv2', python: '3.12' },
  },
  {
    name: 'by the name of NumPy 2',
    kind: 'error',
    text: 'ImportError: numpy._core.umath failed to import',
    fault: 'disk-conflict',
  },
  {
    name: "in NumPy's own frame",
    kind: 'error',
    text: printedError(
      [
        ['a.py', '<module>', 'import numpy.random'],
        [`${SITE}/numpy/random/_pickle.py`, '<module>', 'from .mtrand import RandomState'],
      ],
      'ImportError: numpy._core.multiarray failed to import',
    ),
    fault: 'stale-memory',
    strength: 'either',
  },
  {
    name: 'explained in a sentence',
    kind: 'stream',
    text: `The message ${LAST} means that a module was built for another NumPy.\n${LAST} is common.\n`,
  },
];
