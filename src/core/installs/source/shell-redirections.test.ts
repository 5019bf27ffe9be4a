import { expect, test } from 'vitest';
import { splitShell } from './shell.ts';

const wordsOf = (script: string) => splitShell(script).map(({ words }) => words.join(' '));

test.each([
  ['ls > a.txt', { target: 'a.txt', isAppended: false }],
  ['ls >> a.txt', { target: 'a.txt', isAppended: true }],
  ['ls &> a.txt', { target: 'a.txt', isAppended: false }],
  ['ls &>> a.txt', { target: 'a.txt', isAppended: true }],
  ['ls >& a.txt', { target: 'a.txt', isAppended: false }],
  ['ls > a.txt 2>&1', { target: 'a.txt', isAppended: false }],
])('output goes to a file: %s', (script, expected) => {
  expect(splitShell(`${script}\npwd`)).toEqual([
    { words: ['ls'], line: 0, isRedirected: true, ...expected },
    { words: ['pwd'], line: 1, isRedirected: false },
  ]);
});

test.each([
  ['sort < a.txt\nls', ['sort', 'ls']],
  ['sort <> a.txt; ls', ['sort', 'ls']],
  ['ls 2>&1; pwd', ['ls', 'pwd']],
  ['ls 2>> errors.txt; pwd', ['ls', 'pwd']],
])('what is read, and where errors go, is no word of the command: %s', (script, words) => {
  expect(wordsOf(script)).toEqual(words);
});

test.each([
  ['cat <<EOF\na\nb\nEOF\nls', 'a\nb\n'],
  ['cat <<EOF > r.txt\na\nEOF', 'a\n'],
  ['echo x\ncat <<-EOF\n\ta\n\tEOF', '\ta\n'],
  ['cat <<EOF\na', 'a'],
])('a here-document is what stands between its marks: %j', (script, input) => {
  expect(splitShell(script).find(({ words }) => words[0] === 'cat')?.input).toBe(input);
});

test.each([
  [String.raw`'a\"b'`, String.raw`a\"b`],
  [String.raw`'a\$b'`, String.raw`a\$b`],
  [String.raw`"a\$b"`, 'a$b'],
  [String.raw`"a\"b"`, 'a"b'],
  [String.raw`"a\nb"`, String.raw`a\nb`],
  ['"a$b"', 'a$b'],
])('a quoted text loses its backslashes only where the shell takes them: %s', (script, word) => {
  expect(wordsOf(script)).toEqual([word]);
});
