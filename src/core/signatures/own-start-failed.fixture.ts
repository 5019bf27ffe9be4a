import { colabError, printedError, SITE, type Fixture } from './fixture.ts';

const failing = (path: string, exception: string, message: string) =>
  colabError([`${SITE}/${path}`, '<module>', 'class chararray(ndarray):'], exception, message);

export const fixtures: Fixture[] = [
  {
    name: 'a decorator of another version',
    kind: 'error',
    text: failing(
      'numpy/lib/_function_base_impl.py',
      'TypeError',
      "vectorize.__init__() missing 1 required positional argument: 'pyfunc'",
    ),
    fault: 'stale-memory',
    strength: 'either',
    facts: { exception: 'TypeError', owner: 'numpy' },
  },
  {
    name: 'a name that its module does not define',
    kind: 'stream',
    text: printedError(
      [
        ['train.py', '<module>', 'import numpy.polynomial'],
        [`${SITE}/numpy/polynomial/_polybase.py`, '<module>', 'x = set_module_name("numpy")'],
      ],
      "NameError: name 'set_module_name' is not defined",
    ),
    fault: 'stale-memory',
  },
  {
    name: 'a module that Python dropped',
    kind: 'error',
    text: failing(
      'numpy/distutils/core.py',
      'ModuleNotFoundError',
      "No module named 'distutils.msvccompiler'",
    ),
  },
  {
    name: 'a NumPy too old for its Python',
    kind: 'error',
    text: failing(
      'numpy/compat/py3k.py',
      'AttributeError',
      "module 'inspect' has no attribute 'getargspec'",
    ),
  },
  {
    name: "a function's complaint about its arguments",
    kind: 'error',
    text: colabError(
      [`${SITE}/numpy/lib/_function_base_impl.py`, 'percentile(a, q)', 'raise ValueError('],
      'ValueError',
      'Percentiles must be in the range [0, 100]',
    ),
  },
];
