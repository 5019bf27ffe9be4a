import type { Fixture } from './fixture.ts';

const log = (from: string, to: string) => `Collecting numpy==${to}
  Downloading numpy-${to}-cp312-cp312-manylinux_2_17_x86_64.whl (18.0 MB)
\u001B[2K     \u001B[90m━━━━━━━━━━━━━━━━━━\u001B[0m \u001B[32m18.0/18.0 MB\u001B[0m eta \u001B[36m0:00:00\u001B[0m
\u001B[?25hInstalling collected packages: numpy
  Attempting uninstall: numpy
    Found existing installation: numpy ${from}
    Uninstalling numpy-${from}:
      Successfully uninstalled numpy-${from}
`;

export const fixtures: Fixture[] = [
  {
    name: 'another version',
    kind: 'stream',
    text: `${log('2.0.2', '1.26.4')}Successfully installed numpy-1.26.4 tqdm-4.66.1\n`,
    fault: 'replaced',
    strength: 'certain',
    facts: { fromVersion: '2.0.2', toVersion: '1.26.4' },
  },
  {
    name: 'cut before its end',
    kind: 'stream',
    text: log('2.0.2', '2.3.5'),
    fault: 'replaced',
    facts: { fromVersion: '2.0.2', toVersion: '2.3.5' },
  },
  {
    name: 'uninstalled first, by itself',
    kind: 'stream',
    text: `Found existing installation: numpy 2.0.2
Uninstalling numpy-2.0.2:
  Successfully uninstalled numpy-2.0.2
Collecting numpy==1.26.4
Installing collected packages: numpy
Successfully installed numpy-1.26.4
`,
    fault: 'replaced',
    facts: { fromVersion: '2.0.2', toVersion: '1.26.4' },
  },
  {
    name: 'only the last line',
    kind: 'stream',
    text: 'Successfully installed lit-18.1 numpy-1.23.5 torch-2.0.1\n',
    fault: 'replaced',
    facts: { toVersion: '1.23.5' },
  },
  {
    name: 'by uv',
    kind: 'stream',
    text: 'Resolved 1 package in 21ms\nUninstalled 1 package in 50ms\nInstalled 1 package in 20ms\n - numpy==2.0.2\n + numpy==1.26.4\n',
    fault: 'replaced',
    facts: { fromVersion: '2.0.2', toVersion: '1.26.4' },
  },
  {
    name: 'by conda',
    kind: 'stream',
    text: 'The following packages will be UPDATED:\n\n  numpy   1.21.6-py37h976b520_0 --> 1.26.4-py312h8753938_0\n\nExecuting transaction: done\n',
    fault: 'replaced',
    facts: { fromVersion: '1.21.6', toVersion: '1.26.4' },
  },
  {
    name: 'every line quoted',
    kind: 'stream',
    text: log('2.0.2', '2.3.5').replaceAll(/^/gm, '> '),
    fault: 'replaced',
  },
  {
    name: 'the same version again',
    kind: 'stream',
    text: `${log('2.0.2', '2.0.2')}Successfully installed numpy-2.0.2\n`,
  },
  {
    name: 'already there',
    kind: 'stream',
    text: 'Requirement already satisfied: numpy in /usr/lib/python3/dist-packages (2.0.2)\n',
  },
  {
    name: 'into an empty environment',
    kind: 'stream',
    text: 'Collecting numpy\nInstalling collected packages: numpy, six\nSuccessfully installed numpy-2.3.5 six-1.16.0\n',
  },
  {
    name: 'other packages with such names',
    kind: 'stream',
    text: 'Installing collected packages: numpy-stl\nSuccessfully installed msgpack-numpy-0.4.8 numpy-stl-3.0\n',
  },
  {
    name: 'rolled back',
    kind: 'stream',
    text: `${log('2.0.2', '2.3.5')}  Rolling back uninstall of numpy\nERROR: Could not install packages\n`,
  },
  {
    name: 'asked, and not answered',
    kind: 'stream',
    text: 'Found existing installation: numpy 2.0.2\nUninstalling numpy-2.0.2:\n  Would remove:\n    /usr/bin/f2py\nProceed (Y/n)? n\n',
  },
  {
    name: 'an example in a document',
    kind: 'stream',
    text: `It prints:\n\n${log('2.0.2', '2.3.5').replaceAll(/^/gm, '    ')}\nThen restart.\n`,
  },
];
