import { printedError, SITE, type Fixture } from './fixture.ts';

const LAST = "ModuleNotFoundError: No module named 'numpy.core._multiarray_umath'";

export const fixtures: Fixture[] = [
  {
    name: 'once for each module',
    kind: 'stream',
    text: `${LAST}\n${LAST}\n${LAST}\n`,
    fault: 'disk-conflict',
    strength: 'likely',
    facts: { exception: 'ModuleNotFoundError', missing: 'numpy.core._multiarray_umath' },
  },
  {
    name: "in NumPy's own frame",
    kind: 'stream',
    text: printedError(
      [
        ['a.py', '<module>', 'import numpy'],
        [
          `${SITE}/numpy/core/overrides.py`,
          '<module>',
          'from numpy.core._multiarray_umath import (',
        ],
      ],
      LAST,
    ),
    fault: 'broken-install',
    strength: 'likely',
  },
  { name: 'a single line', kind: 'stream', text: `see below\n${LAST}\n` },
  {
    name: 'a file written by another NumPy',
    kind: 'stream',
    text: printedError(
      [['a.py', 'load', 'pickle.load(f)']],
      "ModuleNotFoundError: No module named 'numpy._core'",
    ),
  },
];
