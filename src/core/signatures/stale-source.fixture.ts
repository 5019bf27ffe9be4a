import { cellError, colabError, SITE, type Fixture } from './fixture.ts';

const INIT = `${SITE}/numpy/__init__.py`;

export const fixtures: Fixture[] = [
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
