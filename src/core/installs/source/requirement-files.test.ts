import { describe, expect, test } from 'vitest';
import { contentOf, isNumPyLine, requirementsIn, write, type Files } from './requirement-files.ts';

const lines = (count: number) => Array.from({ length: count }, () => 'pandas');

test('a text is read to 300 lines of 300 characters each, and a longer list is not known', () => {
  expect(contentOf('pandas\nnumpy')).toEqual(['pandas', 'numpy']);
  expect(contentOf(lines(300).join('\n'))).toHaveLength(300);
  expect(contentOf(lines(301).join('\n'))).toBeUndefined();
  expect(contentOf(lines(5_000).join('\n'))).toBeUndefined();
  expect(contentOf('x'.repeat(400))).toEqual(['x'.repeat(300)]);
});

test.each([
  ['numpy', true],
  ['NumPy==1.26.4', true],
  ['  numpy<2', true],
  ['- numpy', true],
  ['-   numpy=1.26', true],
  ['"numpy>=1.26"', true],
  ['  - "numpy<2"', true],
  ["'numpy'", true],
  ['my-numpy', false],
  ['pandas  # not numpy', false],
  ['numpy-stl', false],
  ['numpy_groupies', false],
  ['/wheels/numpy', false],
])('whether a line of a list asks for NumPy: %s', (line, isNumPys) => {
  expect(isNumPyLine(line)).toBe(isNumPys);
});

describe('a file that is written', () => {
  const WRITTEN: Files = new Map([
    ['r.txt', ['pandas', 'numpy']],
    ['long.txt', lines(290)],
  ]);
  test.each([
    ['takes the place of what it held', 'r.txt', ['scipy'], false, ['scipy']],
    ['is not known where the cell does not tell', 'r.txt', undefined, false, undefined],
    ['keeps what it held', 'r.txt', ['scipy'], true, ['pandas', 'numpy', 'scipy']],
    ['is found in another folder', 'data/r.txt', ['scipy'], false, ['scipy']],
    ['is found in a folder of Windows', String.raw`data\r.txt`, ['scipy'], false, ['scipy']],
    ['is no longer known with what is not', 'r.txt', undefined, true, undefined],
    ['grows to 300 lines', 'long.txt', lines(10), true, lines(300)],
    ['is not known beyond them', 'long.txt', lines(11), true, undefined],
    ['is known of NumPy where it was not', 'new.txt', ['scipy', 'numpy'], true, ['scipy', 'numpy']],
    ['stays unknown without NumPy', 'new.txt', ['scipy'], true, undefined],
  ])('%s', (_, path, content, isAppended, expected) => {
    const files: Files = new Map(WRITTEN);
    write(files, path, content, isAppended);
    const name = path.split(/[\\/]/).at(-1) ?? '';
    expect(files.get(name)).toEqual(expected);
    expect(files.has(name)).toBe(expected !== undefined);
  });
});

describe('a list asks for', () => {
  const HELD = { name: 'numpy', spec: '==1.26.4' };
  const WHEEL = 'numpy-1.26.4-cp312-cp312-win_amd64.whl';
  const asked = (line: string) => requirementsIn(['r.txt'], new Map([['r.txt', [line]]]));

  test.each([
    'numpy==1.26.4',
    'numpy==1.26.4  # the last of its kind',
    'numpy==1.26.4 #',
    String.raw`numpy==1.26.4 \ `,
    'numpy==1.26.4 \\\r',
    'numpy==1.26.4\\',
    '  - numpy==1.26.4',
    '- "numpy==1.26.4"',
    `C:\\${WHEEL}`,
    `-e  ${WHEEL}`,
    `--editable=${WHEEL}`,
  ])('NumPy: %s', (line) => {
    expect(asked(line)).toEqual({ requirements: [HELD], isKnown: true });
  });

  test.each([
    ['numpy @ https://example.org/numpy-1.26.4.tar.gz   # ours', '==1.26.4'],
    ['numpy @ https://example.org/numpy-1.26.4.tar.gz \\', '==1.26.4'],
    ['-e git+https://github.com/numpy/numpy', '@'],
    ['-e  git+https://github.com/numpy/numpy', '@'],
  ])('NumPy from an address: %s', (line, spec) => {
    expect(asked(line).requirements).toEqual([{ name: 'numpy', spec }]);
  });

  test.each([
    '',
    '   ',
    '# numpy==1.26.4',
    '  # numpy==1.26.4',
    '#',
    '--index-url https://example.org/numpy',
    '--pre',
    'dependencies:',
    'name: numpy',
  ])('nothing: "%s"', (line) => {
    expect(asked(line)).toEqual({ requirements: [], isKnown: true });
  });

  test.each(['-r other.txt', '-r  other.txt', '-r lists/other.txt', '--requirement=other.txt'])(
    'what another list holds: %s',
    (line) => {
      const files = new Map([
        ['r.txt', [line]],
        ['other.txt', ['numpy==1.26.4']],
      ]);
      expect(requirementsIn(['r.txt'], files)).toEqual({ requirements: [HELD], isKnown: true });
      expect(asked(line)).toEqual({ requirements: [], isKnown: false });
    },
  );
});
