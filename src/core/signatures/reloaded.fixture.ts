import { printedError, SITE, type Fixture } from './fixture.ts';

const RELOAD = [
  '/usr/lib/python3.12/importlib/__init__.py',
  'reload',
  '_bootstrap._exec(spec, module)',
] as const;

export const fixtures: Fixture[] = [
  {
    name: 'the CPU dispatcher was there already',
    kind: 'error',
    text: `RuntimeError: CPU dispatcher tracer already initlized

At:
  ${SITE}/numpy/_core/overrides.py(8): <module>`,
    fault: 'stale-memory',
    strength: 'certain',
  },
  {
    name: 'a compiled module loaded twice',
    kind: 'stream',
    text: printedError(
      [
        ['a.py', '<module>', 'import numpy'],
        [`${SITE}/numpy/linalg/_linalg.py`, '<module>', 'from numpy.linalg import _umath_linalg'],
      ],
      'ImportError: cannot load module more than once per process',
    ),
    fault: 'stale-memory',
    strength: 'likely',
  },
  {
    name: 'anything raised by NumPy under a reload',
    kind: 'error',
    text: printedError(
      [
        ['a.py', '<module>', 'reload(np)'],
        RELOAD,
        [`${SITE}/numpy/__init__.py`, '<module>', "__all__.remove('min')"],
      ],
      'ValueError: list.remove(x): x not in list',
    ),
    fault: 'stale-memory',
  },
  {
    name: 'cut before its last line',
    kind: 'error',
    text: printedError(
      [
        ['a.py', 'reload_all', 'reload(module)'],
        [
          `${SITE}/numpy/_globals.py`,
          '<module>',
          "raise RuntimeError('Reloading numpy._globals is not allowed')",
        ],
      ],
      '',
    ),
    fault: 'stale-memory',
  },
  {
    name: "NumPy's warning",
    kind: 'stream',
    text: '/content/a.py:3: UserWarning: The NumPy module was reloaded (imported a second time). This can in some cases\n',
    fault: 'stale-memory',
  },
  {
    name: 'a reload of something else',
    kind: 'error',
    text: printedError(
      [
        ['a.py', '<module>', 'reload(mine)'],
        RELOAD,
        ['/content/mine.py', '<module>', 'numpy.zeros(-1)'],
      ],
      'ValueError: negative dimensions are not allowed',
    ),
  },
  {
    name: "another package's module loaded twice",
    kind: 'error',
    text: printedError(
      [
        ['a.py', '<module>', 'import numpy, other'],
        [`${SITE}/other/__init__.py`, '<module>', 'from . import _native'],
      ],
      'ImportError: cannot load module more than once per process',
    ),
  },
  {
    name: 'in a test',
    kind: 'stream',
    text: '    numpy: if str(err) != "cannot load module more than once per process":\n',
  },
  {
    name: 'a reload of what the disk no longer has',
    kind: 'error',
    text: printedError(
      [['a.py', '<module>', 'reload(np._core._machar)'], RELOAD],
      "ModuleNotFoundError: spec not found for the module 'numpy._core._machar'",
    ),
    fault: 'stale-memory',
    strength: 'certain',
  },
  {
    name: "the compiled code met another copy's objects",
    kind: 'error',
    text: printedError(
      [
        ['a.py', '<module>', 'np.sum(x)'],
        [`${SITE}/numpy/_core/_methods.py`, '_sum', 'return umr_sum(a, axis, initial)'],
      ],
      "TypeError: int() argument must be a string or a real number, not '_NoValueType'",
    ),
    fault: 'stale-memory',
  },
];
