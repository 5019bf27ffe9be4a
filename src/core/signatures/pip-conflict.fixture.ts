import type { Fixture } from './fixture.ts';

const CONFLICT = `ERROR: pip's dependency resolver does not currently take into account all the packages that are installed.
thinc 8.3.6 requires numpy<3.0.0,>=2.0.0, but you have numpy 1.26.4 which is incompatible.
`;

export const fixtures: Fixture[] = [
  {
    name: 'all that a quiet install prints',
    kind: 'stream',
    text: CONFLICT,
    fault: 'replaced',
    strength: 'possible',
    facts: { toVersion: '1.26.4', conflicts: 'thinc 8.3.6' },
  },
  {
    name: 'of several packages',
    kind: 'stream',
    text: `${CONFLICT}opencv-python 4.12.0.88 requires numpy<2.3.0,>=2; python_version >= "3.9", but you have numpy 1.26.4 which is incompatible.
momepy 0.6.0 requires shapely>=2, but you have shapely 1.8.5.post1 which is incompatible.
`,
    fault: 'replaced',
    strength: 'likely',
    facts: { toVersion: '1.26.4', conflicts: 'thinc 8.3.6, opencv-python 4.12.0.88' },
  },
  {
    name: 'before the log of others begins',
    kind: 'stream',
    text: `${CONFLICT}Collecting tqdm\nInstalling collected packages: tqdm\nSuccessfully installed tqdm-4.66.1\n`,
    fault: 'replaced',
    strength: 'possible',
  },
  {
    name: 'a package that complains of others too',
    kind: 'stream',
    text: `pymc3 3.11.5 requires numpy<1.22.2,>=1.15.0, but you have numpy 1.23.5 which is incompatible.
pymc3 3.11.5 requires scipy<1.8.0,>=1.7.3, but you have scipy 1.11.1 which is incompatible.
ydata-profiling 4.3.1 requires scipy<1.11,>=1.4.1, but you have scipy 1.11.1 which is incompatible.
`,
  },
  {
    name: 'one package among many that complain of others',
    kind: 'stream',
    text: `cudf 23.8.0 requires cubinlinker, which is not installed.
keras-cv 0.8.2 requires keras-core, which is not installed.
momepy 0.7.0 requires shapely>=2, but you have shapely 1.8.5.post1 which is incompatible.
ydata-profiling 4.6.4 requires numpy<1.26,>=1.16.0, but you have numpy 1.26.4 which is incompatible.
`,
  },
  {
    name: "pip's check of what is there",
    kind: 'stream',
    text: 'thinc 8.3.6 has requirement numpy<3.0.0,>=2.0.0, but you have numpy 1.26.4.\ngensim 4.3.3 has requirement numpy<2.0, but you have numpy 2.1.3.\n',
  },
  {
    name: 'an install of others',
    kind: 'stream',
    text: `Installing collected packages: tqdm\n${CONFLICT}Successfully installed tqdm-4.66.1\n`,
  },
  {
    name: 'about another package',
    kind: 'stream',
    text: 'numpy-stl 3.0 requires python-utils>=3.4, but you have python-utils 2.0 which is incompatible.\n',
  },
  {
    name: 'a look at what is installed',
    kind: 'stream',
    text: '* gradio==3.41.2\n - numpy [required: ~=1.0, installed: 2.2.6]\n',
  },
];
