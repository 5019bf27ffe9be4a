import { cellError, colabError, SITE, type Fixture } from './fixture.ts';

const INIT = `${SITE}/numpy/__init__.py`;

const HOOK = `${SITE}/numpy/__init__.py`;

export const fixtures: Fixture[] = [
  {
    name: 'a removed name, from a line that asks for none',
    kind: 'error',
    text: colabError(
      [
        HOOK,
        '__getattr__(attr)',
        'warnings.filterwarnings("ignore", message="numpy.ufunc size changed")',
      ],
      'AttributeError',
      "module 'numpy' has no attribute 'long'.",
    ),
    fault: 'stale-memory',
    strength: 'likely',
  },
  {
    name: 'a missing module, from a line that only makes a text',
    kind: 'error',
    text: colabError(
      [HOOK, '__getattr__(attr)', 'msg = ("The current installation ({!r}) fails to pass "'],
      'ModuleNotFoundError',
      "No module named 'recarrays'",
    ),
    fault: 'stale-memory',
  },
  {
    name: 'a removed name, from the line that says so',
    kind: 'error',
    text: colabError(
      [HOOK, '__getattr__(attr)', 'raise AttributeError(__former_attrs__[attr])'],
      'AttributeError',
      "module 'numpy' has no attribute 'long'.",
    ),
  },
  {
    name: 'a removed name, from a line that goes on',
    kind: 'error',
    text: colabError(
      [HOOK, '__getattr__(attr)', 'return f('],
      'AttributeError',
      "module 'numpy' has no attribute 'long'.",
    ),
  },
  {
    name: 'the arrow points at nothing',
    kind: 'error',
    text: colabError(
      [INIT, '__getattr__(attr)', 'pass'],
      'AttributeError',
      "module 'numpy' has no attribute 'show_runtime'",
    ),
    fault: 'stale-memory',
    strength: 'likely',
  },
  {
    name: 'the arrow points at a comment, and the rest is cut',
    kind: 'error',
    text: colabError([INIT, '__getattr__(attr)', '# The old way'], 'AttributeError', '').replace(
      /\nAttributeError: \n$/,
      '',
    ),
    fault: 'stale-memory',
  },
  {
    name: 'the arrow points at another exception',
    kind: 'error',
    text: colabError(
      [`${SITE}/numpy/lib/_npyio_impl.py`, 'load(file)', 'raise AssertionError()'],
      'KeyError',
      "'arr_0'",
    ),
    fault: 'stale-memory',
  },
  {
    name: 'the arrow points at the statement that raised',
    kind: 'error',
    text: colabError(
      [INIT, '__getattr__(attr)', 'raise AttributeError("module {!r} has no attribute "'],
      'AttributeError',
      "module 'numpy' has no attribute 'astype'",
    ),
  },
  { name: 'a cell with a comment', kind: 'error', text: cellError('# numpy', 'ValueError', 'no') },
];
