import type { Fixture } from './fixture.ts';

const warning = (
  packages: string,
) => `WARNING: The following packages were previously imported in this runtime:
  [${packages}]
You must restart the runtime in order to use newly installed versions.
`;

export const fixtures: Fixture[] = [
  {
    name: 'NumPy among them',
    kind: 'stream',
    text: warning('PIL,numpy'),
    fault: 'replaced',
    strength: 'certain',
  },
  { name: 'only others', kind: 'stream', text: `numpy\n${warning('cycler,jax-numpy')}` },
  {
    name: 'in a fence',
    kind: 'stream',
    text: `You hit this:\n\`\`\`\n${warning('numpy')}\`\`\`\n`,
  },
];
