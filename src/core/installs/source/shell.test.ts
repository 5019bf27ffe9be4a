import { describe, expect, test } from 'vitest';
import { splitShell } from './shell.ts';

const wordsOf = (script: string) => splitShell(script).map(({ words }) => words);

describe('words', () => {
  test.each([
    ['by spaces and tabs', 'a  b\tc', [['a', 'b', 'c']]],
    ['in single quotes, as they are', String.raw`a 'b \c "d' e`, [['a', String.raw`b \c "d`, 'e']]],
    [
      'in double quotes',
      String.raw`a "b \"c\" \d \\" e`,
      [['a', String.raw`b "c" \d ` + '\\', 'e']],
    ],
    ['in single quotes, which nothing escapes', String.raw`'a\' b`, [['a\\', 'b']]],
    ['of quotes beside each other', `a"b"'c'd`, [['abcd']]],
    ['that are empty', `a '' ""`, [['a', '', '']]],
    ['with a mark that is escaped', String.raw`a\ b \; \> c`, [['a b', ';', '>', 'c']]],
    ['on continued lines', 'a \\\n b', [['a', 'b']]],
    ['in a quote that is never closed', `a "b c`, [['a', 'b c']]],
    ['with a hash inside', 'a#b c # d', [['a#b', 'c']]],
    ['behind a comment', '# a\nb', [['b']]],
    ['variables', 'a $b ${c} `d`', [['a', '$b', '${c}', '`d`']]],
    ['over a quoted line end', 'a "b\nc"', [['a', 'b\nc']]],
  ])('are split %s', (_, script, words) => {
    expect(wordsOf(script)).toEqual(words);
  });
});

describe('commands', () => {
  test.each(['a; b', 'a & b', 'a && b', 'a || b', 'a | b', 'a\nb', '(a); (b)', 'a;b', ';a;;b;'])(
    'are split by operators: %s',
    (script) => {
      expect(wordsOf(script)).toEqual([['a'], ['b']]);
    },
  );

  test('know the line of their first word', () => {
    const script = 'a\n\nb \\\n c; d\ng "e\nf"\nh';
    expect(splitShell(script).map(({ words, line }) => [words[0], line])).toEqual([
      ['a', 0],
      ['b', 2],
      ['d', 3],
      ['g', 4],
      ['h', 6],
    ]);
  });

  test('skip here-documents, to their ends', () => {
    const script = 'cat <<X <<-"Y" > f\na\nX\nb\n\tY\nd\nbash <<< "e"\nf';
    expect(splitShell(script).map(({ words, line }) => [words.join(' '), line])).toEqual([
      ['cat', 0],
      ['d', 5],
      ['bash', 6],
      ['f', 7],
    ]);
    expect(wordsOf('cat <<X\nnever ends\nb')).toEqual([['cat']]);
  });
});

describe('output', () => {
  const redirected = (script: string) => splitShell(script).map(({ isRedirected }) => isRedirected);

  test.each(['a > f', 'a >> f', 'a>f', 'a &> f', 'a &>> f', 'a >& f', 'a 1> f'])(
    'goes to a file, which is no word: %s',
    (script) => {
      expect(redirected(script)).toEqual([true]);
      expect(wordsOf(script)[0]?.filter((word) => word !== '1')).toEqual(['a']);
    },
  );

  test.each(['a < f', 'a 2> f', 'a 2>&1', 'a 2>> f', 'a <f'])('stays: %s', (script) => {
    expect(redirected(script)).toEqual([false]);
    expect(wordsOf(`${script}\nb`)).toEqual([['a'], ['b']]);
  });

  test('goes to the next program of a pipe, and only there', () => {
    expect(redirected('a | b')).toEqual([true, false]);
    expect(redirected('a || b')).toEqual([false, false]);
    expect(redirected('a || b | c')).toEqual([false, true, false]);
    expect(redirected('a > f; b')).toEqual([true, false]);
  });

  test('of a redirection without a target takes no word of the next command', () => {
    expect(wordsOf('a >; b')).toEqual([['a'], ['b']]);
    expect(wordsOf('a > f b')).toEqual([['a', 'b']]);
    expect(wordsOf('a 22> f')).toEqual([['a', '22']]);
  });
});
