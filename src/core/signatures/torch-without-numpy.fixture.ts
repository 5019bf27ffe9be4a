import { colabError, SITE, type Fixture } from './fixture.ts';

export const fixtures: Fixture[] = [
  {
    name: 'its warning',
    kind: 'stream',
    text:
      String.raw`C:\torch\nn\modules\transformer.py:20: UserWarning: Failed to initialize NumPy: _ARRAY_API not found (Triggered internally at tensor_numpy.cpp:84.)` +
      '\n',
    fault: 'disk-conflict',
    strength: 'certain',
    facts: { owner: 'torch', builtFor: '1.x' },
  },
  {
    name: 'a tensor that cannot be converted',
    kind: 'error',
    text: `# numpy\n${colabError([`${SITE}/torch/_tensor.py`, 'numpy(self)', 'return self.detach().numpy()'], 'RuntimeError', 'Numpy is not available')}`,
    fault: 'disk-conflict',
    strength: 'likely',
  },
  {
    name: 'NumPy is simply not there',
    kind: 'stream',
    text: "/opt/torch/_zip.py:17: UserWarning: Failed to initialize NumPy: No module named 'numpy' (Triggered internally at tensor_numpy.cpp:67.)\n",
  },
];
