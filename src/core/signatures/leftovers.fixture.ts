import type { Fixture } from './fixture.ts';

export const fixtures: Fixture[] = [
  {
    name: 'a half-removed folder',
    kind: 'stream',
    text: 'Collecting tqdm\nWARNING: Ignoring invalid distribution ~umpy (/usr/local/lib/python3.12/dist-packages)\n',
    fault: 'broken-install',
    strength: 'likely',
  },
  {
    name: 'records without their file',
    kind: 'stream',
    text: "WARNING: Error parsing dependencies of numpy: [Errno 2] No such file or directory: '/usr/lib/python3/dist-packages/numpy-1.26.2.dist-info/METADATA'\n",
    fault: 'broken-install',
  },
  {
    name: 'records without a version',
    kind: 'error',
    text: 'ValueError: Unable to compare versions for numpy>=1.17: need=1.17 found=None. This is unusual. Consider reinstalling numpy.',
    fault: 'broken-install',
  },
  {
    name: 'of another package',
    kind: 'stream',
    text: 'numpy\nWARNING: Ignoring invalid distribution ~illow (/usr/lib)\n',
  },
  {
    name: 'asked about in a sentence',
    kind: 'stream',
    text: 'Why do I get "WARNING: Ignoring invalid distribution -umpy"?\n',
  },
];
