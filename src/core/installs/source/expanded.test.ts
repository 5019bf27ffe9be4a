import { describe, expect, test } from 'vitest';
import { scriptsOf } from './cell-commands.ts';
import { expandedByIPython, shellVariables } from './expanded.ts';

describe("IPython puts the cell's values in a line for the shell", () => {
  const lineOf = (source: string) => scriptsOf(source).flat().at(-1)?.words.join(' ');

  test.each([
    ['ver = "1.26.4"\n!pip install numpy==$ver', 'pip install numpy==1.26.4'],
    ['ver = "1.26.4"\n!pip install numpy==${ver}', 'pip install numpy==1.26.4'],
    ['ver = "1.26.4"\n!pip install numpy=={ver}', 'pip install numpy==1.26.4'],
    ['for p in ["a", "b"]:\n    !pip install $p', 'pip install a b'],
    ['for p in ["a", "b"]:\n    !pip install {p}', 'pip install a b'],
    ['ver = "1"\n!pip install numpy==$version', 'pip install numpy==$version'],
    ['pkg = "list"\n!pip install -r $pkg.txt', 'pip install -r $pkg.txt'],
    ['pkg = "list"\n!pip install -r {pkg}.txt', 'pip install -r list.txt'],
    ['ver = "1.26.4"\n!kill $$', 'kill $$'],
    ['!echo $HOME', 'echo $HOME'],
  ])('%s', (source, line) => {
    expect(lineOf(source)).toBe(line);
  });

  test('until it has grown by as much as a cell may', () => {
    const expanded = (left: number) =>
      expandedByIPython('$a $a $a', { valueOf: () => 'xyz', numpy: new Set(), room: { left } });
    expect(expanded(-1)).toBe('$a $a $a');
    expect(expanded(2)).toBe('xyz $a $a');
    expect(expanded(3)).toBe('xyz xyz $a');
    expect(expanded(100)).toBe('xyz xyz xyz');
  });
});

describe("a shell puts a script's own values in its words", () => {
  const read = (assigned: string, word: string) => {
    const variables = shellVariables();
    variables.read(assigned.split('|'));
    return variables.read(['pip', word]).slice(1);
  };

  test.each([
    ['VERSION=1.26.4', 'numpy==$VERSION', ['numpy==1.26.4']],
    ['VERSION=1.26.4', 'numpy==${VERSION}', ['numpy==1.26.4']],
    ['export|VERSION=1.26.4', 'numpy==$VERSION', ['numpy==1.26.4']],
    ['A=1|B=2', '$A.$B', ['1.2']],
    ['A=1', '$B', ['$B']],
    ['A=1', '$VERSION', ['$VERSION']],
    ['PKGS=numpy pandas', '$PKGS', ['numpy', 'pandas']],
    ['PKGS=numpy pandas', '${PKGS}', ['numpy', 'pandas']],
    ['P=numpy  \n pandas', '$P', ['numpy', 'pandas']],
    ['DIR=my lists', '$DIR/r.txt', ['my lists/r.txt']],
    ['DIR=my lists', './$DIR', ['./my lists']],
    ['pip|A=1', '$A', ['$A']],
  ])('%s, then %s', (assigned, word, words) => {
    expect(read(assigned, word)).toEqual(words);
  });

  test('of which the long ones are not read to their end', () => {
    const long = 'x'.repeat(998);
    expect(read('A=1', `${long}$A`)).toEqual([`${long}1`]);
    expect(read('A=1', `${long}y$A`)).toEqual([`${long}y$A`]);
    expect(read(`A=${long}yyyy`, '$A')).toEqual([`${long}yy`]);
  });
});
