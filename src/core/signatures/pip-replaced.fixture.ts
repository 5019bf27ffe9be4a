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
    name: 'for the sake of another package, against the wish of others',
    kind: 'stream',
    text: `${log('2.0.2', '1.26.4').replace('numpy==1.26.4', 'numpy<2 (from mediapipe->-r a.txt (line 1))')}ERROR: pip's dependency resolver does not currently take into account all the packages that are installed.
thinc 8.3.6 requires numpy<3.0.0,>=2.0.0, but you have numpy 1.26.4 which is incompatible.
opencv-python 4.12.0.88 requires numpy<2.3.0,>=2; python_version >= "3.9", but you have numpy 1.26.4 which is incompatible.
Successfully installed mediapipe-0.10.21 numpy-1.26.4
`,
    fault: 'replaced',
    strength: 'certain',
    facts: {
      fromVersion: '2.0.2',
      toVersion: '1.26.4',
      requested: '<2',
      neededBy: 'mediapipe',
      conflicts: 'thinc 8.3.6, opencv-python 4.12.0.88',
    },
  },
  {
    name: 'with a last line that names the old record',
    kind: 'stream',
    text: `${log('1.21.6', '1.21.5')}Successfully installed d2l-0.17.6 numpy-1.21.6\n`,
    fault: 'replaced',
    facts: { fromVersion: '1.21.6', toVersion: '1.21.5' },
  },
  {
    name: 'over one that was not looked at',
    kind: 'stream',
    text: `Collecting numpy>=1.17 (from transformers)
Installing collected packages: typing-extensions, numpy, transformers
pytensor 2.27.1 requires numpy<2,>=1.17.0, but you have numpy 2.2.3 which is incompatible.
Successfully installed numpy-2.2.3 transformers-4.47.1 typing-extensions-4.12.2
`,
    fault: 'replaced',
    strength: 'likely',
    facts: { toVersion: '2.2.3', neededBy: 'transformers', conflicts: 'pytensor 2.27.1' },
  },
  {
    name: "beside Colab's own packages, without an uninstall",
    kind: 'stream',
    text: `Collecting numpy==1.26.4
Requirement already satisfied: six in /usr/local/lib/python3.12/dist-packages (1.16.0)
Installing collected packages: numpy
Successfully installed numpy-1.26.4
`,
    fault: 'replaced',
    strength: 'possible',
    facts: { toVersion: '1.26.4', requested: '==1.26.4' },
  },
  {
    name: 'by mamba',
    kind: 'stream',
    text: `  Downgrade:
─────────────────────────────────────────────────
  - numpy       2.0.2   py312h58c1407_0     conda-forge      Cached
  + numpy       1.26.4  py312heda63a1_0     conda-forge         7MB

  Summary:

Preparing transaction: done
Executing transaction: done
`,
    fault: 'replaced',
    facts: { fromVersion: '2.0.2', toVersion: '1.26.4' },
  },
  {
    name: 'by micromamba',
    kind: 'stream',
    text: 'Transaction starting\nUnlinking numpy-2.0.2-py312h58c1407_0\nLinking numpy-1.26.4-py312heda63a1_0\n\nTransaction finished\n',
    fault: 'replaced',
    facts: { fromVersion: '2.0.2', toVersion: '1.26.4' },
  },
  {
    name: 'by poetry',
    kind: 'stream',
    text: 'Package operations: 0 installs, 1 update, 0 removals\n\n  - Downgrading numpy (2.0.2 -> 1.26.4)\n',
    fault: 'replaced',
    facts: { fromVersion: '2.0.2', toVersion: '1.26.4' },
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
    name: 'the same version again, removed by itself first',
    kind: 'stream',
    text: `Found existing installation: numpy 1.26.4
Uninstalling numpy-1.26.4:
  Successfully uninstalled numpy-1.26.4
Collecting numpy
Installing collected packages: numpy
Successfully installed numpy-1.26.4
`,
  },
  {
    name: 'into an environment that sees another',
    kind: 'stream',
    text: `Collecting numpy==1.26.4
Requirement already satisfied: six in /usr/local/lib/python3.12/dist-packages (1.16.0)
Installing collected packages: numpy
  Attempting uninstall: numpy
    Found existing installation: numpy 2.0.2
    Not uninstalling numpy at /usr/local/lib/python3.12/dist-packages, outside environment /content/venv
    Can't uninstall 'numpy'. No files were found to uninstall.
Successfully installed numpy-1.26.4
`,
  },
  {
    name: "into an empty place, after a look at Colab's own",
    kind: 'stream',
    text: `Requirement already satisfied: virtualenv in /usr/local/lib/python3.12/dist-packages (20.0)
Collecting numpy==1.26.4
Installing collected packages: numpy
Successfully installed numpy-1.26.4
`,
  },
  {
    name: 'in an image that is built elsewhere',
    kind: 'stream',
    text: `Step 4/8 : RUN pip install -r requirements.txt
Collecting numpy
Requirement already satisfied: setuptools in /usr/local/lib/python3.7/site-packages (53.0.0)
Installing collected packages: six, numpy
Successfully installed numpy-1.19.5 six-1.15.0
`,
  },
  {
    name: 'a plan of mamba that was refused',
    kind: 'stream',
    text: '  Upgrade:\n  - numpy  1.24.4  py310_0  conda-forge\n  + numpy  1.26.4  py310_0  conda-forge\n\nConfirm changes: [Y/n] n\nAborted.\n',
  },
  {
    name: 'tried out by pip',
    kind: 'stream',
    text: 'Collecting numpy==1.26.4\n  Using cached numpy-1.26.4-cp312-cp312-manylinux_2_17_x86_64.whl (18.0 MB)\nWould install numpy-1.26.4\n',
  },
  {
    name: "into uv's own environment",
    kind: 'stream',
    text: 'Creating virtual environment at: .venv\nUninstalled 1 package in 5ms\nInstalled 1 package in 5ms\n - numpy==2.0.2\n + numpy==1.26.4\n',
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
