import { cellError, colabError, printedError, SITE, type Fixture } from './fixture.ts';

const MESSAGE = `Error importing numpy: you should not try to import numpy from
        its source directory; please exit the numpy source tree, and relaunch
        your python interpreter from there.`;

export const fixtures: Fixture[] = [
  {
    name: 'in a script',
    kind: 'stream',
    text: printedError(
      [
        ['a.py', '<module>', 'import numpy'],
        [`${SITE}/numpy/__init__.py`, '<module>', 'raise ImportError(msg) from e'],
      ],
      `ImportError: ${MESSAGE}`,
    ),
    fault: 'broken-install',
    strength: 'likely',
    facts: { exception: 'ImportError', owner: 'numpy', numpyPath: `${SITE}/numpy`, python: '3.12' },
  },
  {
    name: 'in a cell',
    kind: 'error',
    text: cellError('import numpy', 'ImportError', MESSAGE),
    fault: 'stale-memory',
    strength: 'either',
  },
  {
    name: 'printed alone, in full',
    kind: 'stream',
    text: `  ImportError: ${MESSAGE}\n`,
    fault: 'broken-install',
  },
  {
    name: 'the settings are missing',
    kind: 'stream',
    text: printedError(
      [
        ['a.py', '<module>', 'import numpy'],
        [`${SITE}/numpy/__init__.py`, '<module>', 'from numpy.__config__ import show'],
      ],
      "ImportError: No module named 'numpy.__config__'",
    ),
    fault: 'broken-install',
  },
  {
    name: 'its first line alone',
    kind: 'stream',
    text: `ImportError: ${MESSAGE.split('\n')[0]}\nand so on\n`,
  },
  {
    name: "in NumPy's source",
    kind: 'stream',
    text: `        msg = """${MESSAGE}"""\n        raise ImportError(msg) from e\n`,
  },
  {
    name: 'the settings lack a name',
    kind: 'error',
    text: colabError(
      [`${SITE}/numpy/__init__.py`, '<module>', 'from .__config__ import show_config'],
      'ImportError',
      `cannot import name 'show_config' from 'numpy.__config__' (${SITE}/numpy/__config__.py)`,
    ),
    fault: 'stale-memory',
    strength: 'either',
  },
  {
    name: 'the settings are missing, in older words',
    kind: 'stream',
    text: printedError(
      [
        ['a.py', '<module>', 'import numpy'],
        [`${SITE}/numpy/__init__.py`, '<module>', 'from numpy.__config__ import show'],
      ],
      'ImportError: No module named numpy.__config__',
    ),
    fault: 'broken-install',
  },
];
