import type { Fixture } from './fixture.ts';

const MESSAGE =
  'Something is wrong with the numpy installation. While importing we detected an older version of numpy in';

export const fixtures: Fixture[] = [
  {
    name: 'with its folder',
    kind: 'error',
    text: `ImportError: ${MESSAGE} ['/usr/lib/python3/dist-packages/numpy']. One method of fixing this is to repeatedly uninstall numpy`,
    fault: 'broken-install',
    strength: 'certain',
    facts: { exception: 'ImportError', numpyPath: '/usr/lib/python3/dist-packages/numpy' },
  },
  {
    name: "in NumPy's source",
    kind: 'stream',
    text: `    msg = "${MESSAGE} {}. One method"\n    raise ImportError(msg.format(path))\n`,
  },
];
