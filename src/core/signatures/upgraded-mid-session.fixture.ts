import { cellError, type Fixture } from './fixture.ts';

const MESSAGE = (loaded: string, installed: string) =>
  `***** numpy was upgraded mid-session (loaded: ${loaded},\ninstalled: ${installed}) but the kernel still has the old version in memory.`;

export const fixtures: Fixture[] = [
  {
    name: 'two versions',
    kind: 'error',
    text: cellError('import unsloth', 'RuntimeError', MESSAGE('2.0.2', '2.5.2')),
    fault: 'stale-memory',
    strength: 'certain',
    facts: { exception: 'RuntimeError', fromVersion: '2.0.2', toVersion: '2.5.2' },
  },
  {
    name: 'the same version with a local suffix',
    kind: 'error',
    text: cellError('import unsloth', 'RuntimeError', MESSAGE('2.0.2', '2.0.2+cu12')),
  },
  {
    name: 'without the versions',
    kind: 'error',
    text: cellError('import unsloth', 'RuntimeError', 'numpy was upgraded mid-session'),
  },
];
