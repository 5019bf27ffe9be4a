import { describe, expect, test } from 'vitest';
import { createPipReader } from './pip-log.ts';
import { readLog } from './read-log.fixture.ts';

const readPip = (...lines: string[]) => readLog(createPipReader(), lines);

const UNINSTALL = [
  '    Found existing installation: numpy 2.0.2',
  '    Uninstalling numpy-2.0.2:',
  '      Successfully uninstalled numpy-2.0.2',
];
const CONFLICT =
  'thinc 8.3.6 requires numpy<3.0.0,>=2.0.0, but you have numpy 1.26.4 which is incompatible.';

describe('an install of which no uninstall is reported', () => {
  const LIST = 'Installing collected packages: numpy';
  const SUCCESS = 'Successfully installed numpy-2.2.3';
  const there = CONFLICT.replace('1.26.4', '2.2.3');
  const satisfied = (folder: string) =>
    `Requirement already satisfied: six in /usr/local/lib/python3.12/${folder} (1.16)`;

  test('wrote over what others disagree about', () => {
    expect(readPip(LIST, there, SUCCESS)).toMatchObject([
      { evidence: 'written-over', to: '2.2.3', conflicts: 'thinc 8.3.6', text: SUCCESS },
    ]);
  });

  test("may have beside Colab's own packages", () => {
    const log = ['Collecting six', satisfied('dist-packages'), LIST, SUCCESS];
    expect(readPip(...log)).toMatchObject([{ evidence: 'unremoved', to: '2.2.3' }]);
    expect(readPip(satisfied('dist-packages'), 'Collecting numpy', LIST, SUCCESS)).toEqual([]);
    expect(readPip('Collecting six', satisfied('site-packages'), LIST, SUCCESS)).toEqual([]);
    expect(readPip(...log.slice(0, 2), 'Successfully installed six-1', LIST, SUCCESS)).toEqual([]);
  });

  test('wrote nothing over in another place', () => {
    const found = '    Found existing installation: numpy 1.24.4';
    const left =
      '    Not uninstalling numpy at /usr/lib/python3/dist-packages, outside environment /content/venv';
    expect(readPip(LIST, found, left, SUCCESS)).toEqual([]);
    expect(readPip(LIST, found, left, there, SUCCESS)).toEqual([]);
    const user = 'Defaulting to user installation because normal site-packages is not writeable';
    expect(readPip(user, LIST, there, SUCCESS)).toEqual([]);
    const inColab = ['Collecting six', satisfied('dist-packages')];
    expect(readPip(user, ...inColab, LIST, SUCCESS)).toEqual([]);
  });
});

describe('where NumPy has two records', () => {
  const LAST = 'Successfully installed numpy-2.0.2';
  const fetch = (version: string) => `  Downloading numpy-${version}-cp312-cp312-manylinux.whl`;

  test('what was fetched counts, and not the last line', () => {
    expect(readPip(fetch('1.26.4'), ...UNINSTALL, LAST)).toEqual([
      { evidence: 'installed', from: '2.0.2', to: '1.26.4', text: UNINSTALL[2], line: 4 },
    ]);
  });

  test('nothing is sure of several that were fetched, or of the same', () => {
    expect(readPip(fetch('2.3.5'), fetch('1.26.4'), ...UNINSTALL, LAST)).toEqual([]);
    expect(readPip(fetch('2.0.2'), fetch('2.0.2'), ...UNINSTALL, LAST)).toEqual([]);
  });
});

describe('beside the versions', () => {
  const SUCCESS = 'Successfully installed numpy-1.26.4';

  test('a log names who asks for NumPy, and who disagrees with it', () => {
    const log = ['Collecting numpy (from b)', 'Collecting numpy<2 (from a)', ...UNINSTALL];
    const told = { requested: '<2', neededBy: 'a', conflicts: 'thinc 8.3.6' };
    expect(readPip(...log, CONFLICT, SUCCESS)).toMatchObject([told]);
    expect(readPip(...log, CONFLICT)).toMatchObject([{ evidence: 'uninstalled', ...told }]);
  });

  test('what was satisfied asked for nothing, and one run says nothing of the next', () => {
    const satisfied = 'Requirement already satisfied: numpy>=1.26 in /usr/lib (from x) (2.0.2)';
    const first = ['Collecting numpy<2 (from a)', CONFLICT, 'Successfully installed six-1'];
    const [found] = readPip(...first, satisfied, ...UNINSTALL, SUCCESS);
    expect(found).toEqual({
      evidence: 'installed',
      from: '2.0.2',
      to: '1.26.4',
      text: SUCCESS,
      line: 8,
    });
  });
});
