import { printedError, SITE, type Fixture } from './fixture.ts';

const HOOK = [`${SITE}/numpy/__init__.py`, '__getattr__', 'import numpy.char as char'] as const;
const LAST = 'RecursionError: maximum recursion depth exceeded while calling a Python object';

export const fixtures: Fixture[] = [
  {
    name: 'the hook calls itself',
    kind: 'error',
    text: printedError([['a.py', '<module>', 'np.char'], HOOK, HOOK, HOOK], LAST),
    fault: 'stale-memory',
    strength: 'certain',
  },
  {
    name: "a person's own function calls itself",
    kind: 'error',
    text: printedError(
      [
        ['a.py', 'f', 'return np.vectorize(f)(x)'],
        [`${SITE}/numpy/lib/_function_base_impl.py`, '__call__', 'return self._call(*args)'],
      ],
      LAST,
    ),
  },
];
