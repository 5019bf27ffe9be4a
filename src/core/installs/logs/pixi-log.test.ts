import { describe, expect, test } from 'vitest';
import { scan } from '../../reading/scan.ts';

const update = (line: string) =>
  `✔ Updated lock file\nEnvironment: default\n  Platform: linux-64\n    ~ python  3.12.4 h194c7f8_0 -> 3.12.5 h2ad013b_0\n${line}\n`;

describe('pixi', () => {
  test.each([
    '    ~ numpy  2.0.2 py312h1103770_1 -> 2.3.5 py312h33ff503_0',
    '    ~ numpy (conda)  2.0.2 -> 2.3.5',
    '~ (pypi) numpy 2.0.2 -> 2.3.5',
    '    ~ numpy  2.0.2 → 2.3.5',
  ])('may have replaced it in the environment of the kernel: %s', (line) => {
    expect(scan(update(line), 'stream')).toMatchObject([
      {
        fault: 'replaced',
        strength: 'possible',
        facts: { fromVersion: '2.0.2', toVersion: '2.3.5' },
      },
    ]);
  });

  test.each([
    ['another package', update('    ~ numpy-stl  3.0.0 -> 3.1.0')],
    ['another build', update('    ~ numpy  2.0.2 py312h1103770_0 -> 2.0.2 py312h1103770_1')],
    ['what was added', '✔ Added numpy >=2.3.5,<3\n'],
    ['no heading', '    ~ numpy  2.0.2 -> 2.3.5\n'],
    ['only the environment', 'Environment: default numpy\n'],
  ])('is silent: %s', (_, text) => {
    expect(scan(text, 'stream')).toEqual([]);
  });
});
