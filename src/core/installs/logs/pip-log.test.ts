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

describe('an install', () => {
  test('names the versions before and after, and the line of success', () => {
    const success = 'Successfully installed numpy-1.26.4';
    expect(readPip(...UNINSTALL, success)).toEqual([
      { evidence: 'installed', from: '2.0.2', to: '1.26.4', text: success, line: 4 },
    ]);
  });

  test.each([
    ['2.1.0rc1', '2.1.0rc1'],
    ['1.26.4+mkl', '1.26.4+mkl'],
    ['2.0.0.post1', '2.0.0.post1'],
  ])('of a version such as %s', (written, to) => {
    expect(readPip(`Successfully installed numpy-${written} pip-24`)).toMatchObject([{ to }]);
  });

  test('names the version found where its removal is not shown', () => {
    const [found = ''] = UNINSTALL;
    expect(readPip(found, 'Successfully installed numpy-1.26.4')).toMatchObject([
      { from: '2.0.2', to: '1.26.4' },
    ]);
    expect(
      readPip('Installing collected packages: numpy', found, 'Successfully installed numpy-1.26.4'),
    ).toMatchObject([{ from: '2.0.2' }]);
  });

  test('of the version that was removed, whatever was found before', () => {
    const [, uninstalling = ''] = UNINSTALL;
    const log = ['Found existing installation: numpy 1.0', uninstalling];
    expect(readPip(...log, 'Successfully installed numpy-1.26.4')).toMatchObject([
      { from: '2.0.2' },
    ]);
  });

  test('of others says nothing, nor does the same version again', () => {
    expect(readPip('Successfully installed pandas-2.2.2 six-1.16')).toEqual([]);
    expect(readPip(...UNINSTALL, 'Successfully installed numpy-2.0.2')).toEqual([]);
  });

  test('into a place where no NumPy was says nothing, first in the list, between or last', () => {
    for (const list of ['numpy', 'numpy, six', 'six, numpy, tqdm', 'six, numpy']) {
      const log = [`Installing collected packages: ${list}`, 'Successfully installed numpy-2.3.5'];
      expect(readPip(...log)).toEqual([]);
    }
  });

  test('says nothing of the next', () => {
    const success = 'Successfully installed numpy-1.26.4';
    const again = [...UNINSTALL, success, 'Successfully installed numpy-2.3.5'];
    expect(readPip(...again).map(({ from, to }) => [from, to])).toEqual([
      ['2.0.2', '1.26.4'],
      [undefined, '2.3.5'],
    ]);
  });
});

describe('a removal that the log ends with', () => {
  test('is reported by the line that last removed something', () => {
    expect(readPip(...UNINSTALL)).toEqual([
      { evidence: 'uninstalled', from: '2.0.2', text: UNINSTALL[2], line: 3 },
    ]);
  });

  test.each([
    ['  Downloading numpy-1.26.4-cp312-cp312-manylinux.whl (18 MB)'],
    ['  Using cached numpy-1.26.4-cp312-cp312-manylinux.whl'],
    ['Downloading https://example.org/wheels/numpy-1.26.4-cp312-cp312-manylinux.whl'],
  ])('brings the version that was fetched: %s', (fetched) => {
    expect(readPip(fetched, ...UNINSTALL)).toMatchObject([{ from: '2.0.2', to: '1.26.4' }]);
  });

  test('brings the version that a conflict names, whatever was fetched', () => {
    const fetched = 'Downloading numpy-2.3.5-cp312-cp312-manylinux.whl';
    expect(readPip(fetched, ...UNINSTALL, CONFLICT)).toMatchObject([
      { evidence: 'uninstalled', to: '1.26.4' },
    ]);
  });

  test('is none if the same version was fetched', () => {
    expect(readPip('Downloading numpy-2.0.2-cp312-cp312-manylinux.whl', ...UNINSTALL)).toEqual([]);
  });

  test('is none if it was rolled back, or only asked for', () => {
    expect(readPip(...UNINSTALL, '  Rolling back uninstall of numpy')).toEqual([]);
    expect(readPip(...UNINSTALL.slice(0, 2), '  Would remove:')).toEqual([]);
  });

  test('is reported though the log names what is installed', () => {
    expect(readPip('Installing collected packages: six', ...UNINSTALL)).toHaveLength(1);
  });
});

describe('a conflict', () => {
  test.each([
    [CONFLICT],
    [`ERROR: ${CONFLICT}`],
    ["a 1 has requirement numpy<2, but you'll have numpy 1.26.4 which is incompatible."],
    ['a 1 requires numpy[dev]<2, but you have numpy 1.26.4 which is incompatible.'],
    ['a 1 requires numpy!=1.26.4, but you have numpy 1.26.4 which is incompatible.'],
  ])('is all that a quiet install prints: %s', (line) => {
    expect(readPip('', line)).toEqual([
      {
        evidence: 'conflict',
        to: '1.26.4',
        conflicts: line.match(/\w+ [\d.]+/)?.[0],
        text: line,
        line: 2,
      },
    ]);
  });

  test('is reported once, by its first line', () => {
    expect(readPip(CONFLICT, CONFLICT)).toMatchObject([{ line: 1 }]);
  });

  test('of several packages is surer', () => {
    expect(readPip(CONFLICT, CONFLICT.replace('thinc', 'spacy'))).toMatchObject([
      { evidence: 'conflicts', conflicts: 'thinc 8.3.6, spacy 8.3.6', line: 1 },
    ]);
  });

  test('of a quiet install is reported where the log of another begins', () => {
    const others = ['Installing collected packages: six', 'Successfully installed six-1'];
    expect(readPip(CONFLICT, ...others)).toMatchObject([{ evidence: 'conflict', line: 1 }]);
    const early = "a 1 has requirement numpy<2, but you'll have numpy 2.1 which is incompatible.";
    expect(readPip(early, ...others)).toEqual([]);
    expect(readPip(...others.slice(0, 1), CONFLICT, ...others)).toEqual([]);
  });

  test('comes of the install where that lists NumPy, and not where it lists others', () => {
    expect(readPip('Installing collected packages: numpy', CONFLICT)).toHaveLength(1);
    expect(readPip('Installing collected packages: numpy-stl, msgpack-numpy', CONFLICT)).toEqual(
      [],
    );
  });

  test('says nothing of NumPy where other packages were installed', () => {
    expect(readPip(CONFLICT, 'Successfully installed pandas-2.2.2')).toEqual([]);
  });

  test.each([
    ['a 1 requires numpy-stl<2, but you have numpy 1.26.4 which is incompatible.'],
    ['a 1 requires numpy<2, but you have numpy 1.26.4 which is incompatible. Sure?'],
    ['He said: a 1 requires numpy<2, but you have numpy 1.26.4 which is incompatible.'],
  ])('is not: %s', (line) => {
    expect(readPip(line)).toEqual([]);
  });
});

test('there and back again is reported as two changes', () => {
  const back = UNINSTALL.map((line) => line.replace('2.0.2', '1.26.4'));
  const log = [...UNINSTALL, 'Successfully installed numpy-1.26.4', ...back];
  const changes = readPip(...log, 'Successfully installed numpy-2.0.2');
  expect(changes.map(({ from, to }) => [from, to])).toEqual([
    ['2.0.2', '1.26.4'],
    ['1.26.4', '2.0.2'],
  ]);
});

test('a NumPy that was removed stays so while others are installed', () => {
  const log = [...UNINSTALL, 'Installing collected packages: six', 'Successfully installed six-1'];
  expect(readPip(...log)).toMatchObject([{ evidence: 'uninstalled', from: '2.0.2' }]);
  expect(readPip(...log, 'Successfully installed numpy-2.0.2')).toEqual([]);
});

test('a bar over the end of a line hides no removal', () => {
  const bar = '━━━━━━━━━━━━━━━━ 0/2 [numpy]';
  expect(readPip(`    Uninstalling numpy-2.0.2:${bar}`)).toHaveLength(1);
  expect(readPip(`      Successfully uninstalled numpy-2.0.2${bar}`)).toHaveLength(1);
  expect(readPip('      Successfully uninstalled numpy-2.0.2 at last')).toEqual([]);
});

test.each([
  ['an uninstall', UNINSTALL[1]?.trim()],
  ['a success', 'Successfully installed numpy-1.26.4'],
  ['a conflict', CONFLICT],
])('%s deep in a document, or quoted in a sentence, is an example', (_, line) => {
  expect(readPip(`          ${line}`)).toEqual([]);
  expect(readPip(`pip prints: ${line}`)).toEqual([]);
});
