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
    strength: 'likely',
    facts: { toVersion: '1.26.4' },
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
