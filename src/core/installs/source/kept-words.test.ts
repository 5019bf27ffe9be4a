import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';
import { fileName, joined, keptWords, requirementWords } from './kept-words.ts';
import { readRequirement } from './requirement.ts';

const TOKEN = `ghp_${'a1B2'.repeat(9)}`;

test.each([
  ['data/lists/r.txt', 'r.txt'],
  [String.raw`C:\lists\r.txt`, 'r.txt'],
  ['https://example.org/r.txt?key=1#a', 'r.txt'],
  ['pyproject.toml', 'pyproject.toml'],
  [`${TOKEN}.txt`, '…'],
  ['my list.txt', '…'],
  ['r.exe', '…'],
])('of a list its name is kept, if it is only that: %s', (path, kept) => {
  expect(fileName(path)).toBe(kept);
});

test.each([
  ['numpy', false, 'numpy'],
  ['numpy', true, 'numpy'],
  ['numpy==1.26.4', true, 'numpy==1.26.4'],
  ['pandas', false, 'pandas'],
  ['pandas', true, '…'],
  ['pandas==2.0', true, 'pandas==2.0'],
  ['pandas>=2', false, '"pandas>=2"'],
  ['pandas=={version}', false, 'pandas==…'],
  ['./folder', false, './…'],
  ['pandas @ https://example.org/a', false, 'pandas @ …'],
])(
  'of a requirement its name and version are kept: %s (in doubt: %s)',
  (word, isDoubtful, kept) => {
    expect(requirementWords(readRequirement(word, isDoubtful))).toBe(kept);
  },
);

test.each([
  ['-t', ['t'], '-t …'],
  ['--target', ['target'], '--target …'],
  ['-r', ['r'], '-r here.txt'],
  ['--requirement', ['requirement'], '--requirement here.txt'],
])('an option is kept as it is written: %s', (option, valued, kept) => {
  const given = readArguments([option, 'a/here.txt'], new Set(valued));
  expect(keptWords('install', given, [], ['r', 'requirement'])).toEqual(['install', kept]);
});

test('words are joined to a line of 300 characters', () => {
  const half = 'x'.repeat(150);
  expect(joined(['a', 'b', 'c'])).toBe('a b c');
  expect(joined([half, 'y'.repeat(149)])).toHaveLength(300);
  expect(joined([half, 'y'.repeat(150)])).toBe(half);
});
