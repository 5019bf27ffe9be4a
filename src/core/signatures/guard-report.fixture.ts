import type { Fixture } from './fixture.ts';

const line = (fields: string) => `Clean Slate guard: ${fields}\n`;
const VERSIONS = 'NumPy 2.0.2, disk 2.3.5, Python 3.12.3';

export const fixtures: Fixture[] = [
  {
    name: 'stale memory, by versions and replaced files',
    kind: 'stream',
    text: line(
      `${VERSIONS}, verdict corrupted, kind stale-memory, evidence version+mapped, others torch+scipy, runtime m-s-2yhmmtsbsht2x`,
    ),
    fault: 'stale-memory',
    strength: 'likely',
    facts: { fromVersion: '2.0.2', toVersion: '2.3.5', python: '3.12' },
  },
  {
    name: 'the same version installed again',
    kind: 'stream',
    text: line(
      'NumPy 2.0.2, disk 2.0.2, Python 3.12.3, verdict corrupted, kind stale-memory, evidence mapped',
    ),
    fault: 'stale-memory',
  },
  {
    name: 'a disk that fails in a fresh process',
    kind: 'stream',
    text: line(
      'NumPy none, disk 2.3.5, Python 3.12.3, verdict corrupted, kind broken-install, evidence imports+crash',
    ),
    fault: 'broken-install',
    strength: 'likely',
    facts: { toVersion: '2.3.5', python: '3.12' },
  },
  {
    name: 'packages that do not fit',
    kind: 'stream',
    text: line(
      `NumPy 2.3.5, disk 2.3.5, Python 3.9.1, verdict corrupted, kind disk-conflict, evidence imports`,
    ),
    fault: 'disk-conflict',
    strength: 'likely',
  },
  {
    name: 'a healthy runtime',
    kind: 'stream',
    text: line('NumPy 2.0.2, disk 2.0.2, Python 3.11.7, verdict healthy'),
  },
  {
    name: 'a runtime that was used before',
    kind: 'stream',
    text: line('NumPy 2.0.2, disk 2.0.2, Python 3.11.7, verdict reused'),
  },
  {
    name: 'versions that are the same and are said to differ',
    kind: 'stream',
    text: line(
      'NumPy 2.0.2, disk 2.0.2, Python 3.12.3, verdict corrupted, kind stale-memory, evidence version',
    ),
  },
  {
    name: 'no whole line',
    kind: 'stream',
    text: line(`${VERSIONS}, verdict corrupted, kind stale-memory, evidence version`).trimEnd(),
  },
  {
    name: 'an example in a document',
    kind: 'stream',
    text: `\`\`\`\n${line(`${VERSIONS}, verdict corrupted, kind stale-memory, evidence version`)}\`\`\`\n`,
  },
  {
    name: 'the line in an error',
    kind: 'error',
    text: line(`${VERSIONS}, verdict corrupted, kind stale-memory, evidence version`),
  },
];
