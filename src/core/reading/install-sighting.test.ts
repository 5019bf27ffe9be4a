import { expect, test } from 'vitest';
import { findInstalls } from '../installs/install-command.ts';
import { sightInstalls } from './install-sighting.ts';
import type { InstallOutcome } from '../installs/logs/install-outcome.ts';

const sight = (source: string, outcome: InstallOutcome, installed?: string) =>
  sightInstalls(findInstalls(source), outcome, installed);

test('a quiet command may have replaced NumPy', () => {
  expect(sight('import x\n!pip install -q numpy==1.26.4', 'none')).toEqual({
    signature: 'install-command',
    fault: 'replaced',
    strength: 'possible',
    excerpt: 'pip install -q numpy==1.26.4',
    line: 2,
    facts: { requested: '==1.26.4' },
  });
  expect(sight('!pip install -qr requirements.txt', 'none')?.facts).toEqual({});
});

test.each([
  ['a loud command without a log', '!pip install numpy==1.26.4', 'none', undefined, true],
  ['a loud command whose log tells', '!pip install numpy==1.26.4', 'told', undefined, false],
  [
    'a quiet one beside a log',
    '!pip install -q numpy==1\n!pip install six',
    'told',
    undefined,
    true,
  ],
  ['a quiet one that has a log anyway', '!pip install -q numpy==1', 'told', undefined, false],
  ['small downloads', '!pip install -qr x.txt\n!pip install six', 'small', undefined, false],
  [
    'a quiet one of another tool beside them',
    '!uv pip install -q numpy==1',
    'small',
    undefined,
    true,
  ],
  ['a loud one of another tool', '!uv pip install numpy==1', 'small', undefined, false],
  ["a download of NumPy's size", '!pip install -qr x.txt', 'large', undefined, true],
  ['a loud one with such a download', '!pip install numpy==1', 'large', undefined, false],
  ['one that failed', '!pip install -q numpy==1.26.4', 'failed', undefined, false],
  ['nothing of NumPy', '!pip install -q pandas', 'none', undefined, false],
  ['the version at hand', '!pip install -q numpy==2.0.2', 'none', '2.0.2', false],
  ['a range that it is in', '!pip install -q "numpy>=1.20"', 'none', '2.0.2', false],
  ['a range that it is not in', '!pip install -q "numpy<2"', 'none', '2.0.2', true],
  ['a newer one of a range', '!pip install -qU "numpy>=1.20"', 'none', '2.0.2', true],
  ['the same by force', '!pip install -qI numpy==2.0.2', 'none', '2.0.2', false],
  ['any of a series by force', '!pip install -qI "numpy==2.0.*"', 'none', '2.0.2', true],
  ['a file', '!pip install -qr x.txt', 'none', '2.0.2', true],
] as const)('%s', (_, source, outcome, installed, isSeen) => {
  expect(sight(source, outcome, installed) !== undefined).toBe(isSeen);
});

test('tells the first command that counts', () => {
  const source = '!pip install -q numpy==2.0.2\n!pip install -q "numpy<2"';
  expect(sight(source, 'none', '2.0.2')).toMatchObject({ line: 2 });
});

test('a log is that of a loud command, though only a quiet one is asked about', () => {
  const all = findInstalls('!pip install six\n!pip install -q numpy==1');
  expect(sightInstalls(all.slice(1), 'told', undefined, all)).toBeDefined();
});
