import { describe, expect, test } from 'vitest';
import { runOnFiles } from './shell-files.ts';
import { splitShell } from './shell.ts';

/** What the cell knows of its files when a script is done, which wrote two of them before. */
function after(script: string): Record<string, readonly string[]> {
  const files = new Map<string, readonly string[]>([
    ['r.txt', ['pandas', 'numpy==2.0', 'scipy']],
    ['a.txt', ['torch']],
  ]);
  let piped: readonly string[] | undefined;
  for (const command of splitShell(script)) {
    const output = runOnFiles(command, piped, files);
    piped = command.isPiped ? output : undefined;
  }
  return Object.fromEntries(files);
}

const BEFORE = after('');
const REST = ['pandas', 'scipy'];

describe('the file that a command prints to holds', () => {
  test.each([
    ['echo numpy pandas', ['numpy pandas']],
    [String.raw`echo -ne "pandas\nnumpy"`, ['pandas', 'numpy']],
    [String.raw`echo -e "\tnumpy"`, ['\tnumpy']],
    ['echo "-e ./pkg"', ['-e ./pkg']],
    ['echo tools-e', ['tools-e']],
    [String.raw`printf "dependencies:\n\t- numpy\n"`, ['dependencies:', '\t- numpy', '']],
    [String.raw`printf "%s==1\n" a b`, ['a==1', 'b==1', '']],
    ['cat a.txt', ['torch']],
    ['cat -s a.txt r.txt', ['torch', 'pandas', 'numpy==2.0', 'scipy']],
    ['cat lists/a.txt', ['torch']],
    ['echo numpy | cat', ['numpy']],
    ['echo numpy | cat -u', ['numpy']],
    ['grep -v numpy r.txt', REST],
    ['grep -iv numpy r.txt', REST],
    ['egrep -v "^numpy" r.txt', REST],
    ['grep --invert-match numpy r.txt', REST],
    ['grep -v torch r.txt', BEFORE['r.txt']],
    ['grep -ve torch -e numpy r.txt', REST],
    ['cat r.txt | grep -v numpy', REST],
    ['grep numpy r.txt', ['numpy==2.0']],
    ['grep torch r.txt', REST],
    ["sed '/numpy/d' r.txt", REST],
    ["sed '/numpy/d' unknown.txt", []],
    ["awk '!/numpy/' r.txt", REST],
  ])('%s', (command, content) => {
    expect(after(`${command} > s.txt`)).toEqual({ ...BEFORE, 's.txt': content });
  });

  test('the lines that are looked for, in a file whose name looks like the option', () => {
    const files = after('echo numpy > req-v2.txt\ngrep numpy req-v2.txt > s.txt');
    expect(files['s.txt']).toEqual(['numpy']);
  });

  test.each([
    'pip freeze',
    'pip3.11 freeze',
    '/usr/bin/pip3 freeze',
    'python -m pip freeze',
    'uv pip freeze',
    'pip list --format=freeze',
  ])('the NumPy that is loaded: %s', (command) => {
    expect(after(`${command} > s.txt`)['s.txt']?.[0]).toMatch(/^numpy==./);
  });

  test.each([
    'pip list',
    'pip show numpy',
    'pipenv freeze',
    'my-pip freeze',
    'conda list',
    'cat a.txt unknown.txt',
    'curl https://example.org/list',
    'pgrep -v numpy',
    'grepcidr -v numpy r.txt',
    "sed -n '/numpy/p' r.txt",
    "sed '/numpy/r /data/more.txt' r.txt",
    "awk '/numpy/' r.txt",
    'sort a.txt',
  ])('what is not known: %s', (command) => {
    expect(after(`echo numpy > s.txt\n${command} > s.txt`)).toEqual(BEFORE);
  });
});

describe('an editor takes NumPy out of the file itself', () => {
  test.each([
    "sed -i '/numpy/d' r.txt",
    "sed -ni '/numpy/!p' r.txt",
    "sed --in-place '/numpy/d' r.txt",
    "sed -i.bak '/numpy/d' r.txt",
    "sed -i '' '/numpy/d' r.txt",
    "gsed -i '/numpy/d' r.txt",
    "sed -i '/numpy/s/^/#/' r.txt",
    "sed -i '/torch/d; /numpy/d' r.txt",
    "sed -i 's/torch.*//; s/numpy.*//' r.txt",
    "sed -i 's|numpy==.*|numpy|' r.txt",
    "sed -i 's#numpy.*##' r.txt",
    "sed -i 's,==.*,,' r.txt",
    "sed -i -e '/numpy/d' -e '/torch/p' r.txt",
    "sed -i --expression '/torch/p' --expression '/numpy/d' r.txt",
    "perl -pi -e 's/numpy.*//' r.txt",
  ])('%s', (script) => {
    expect(after(script)).toEqual({ ...BEFORE, 'r.txt': REST });
  });

  test('in each of its files, whatever these are called', () => {
    const files = after("echo numpy > base-file\nsed -i '/numpy/d' base-file r.txt");
    expect(files).toEqual({ ...BEFORE, 'r.txt': REST, 'base-file': [] });
  });

  test.each([
    "sed '/numpy/d' r.txt",
    "perl -pe 's/numpy.*//' r.txt",
    'grep -iv numpy r.txt',
    "sedutil -i '/numpy/d' r.txt",
    "unused -i '/numpy/d' r.txt",
    'curl-config --version r.txt',
    'ls r.txt',
    'cat r.txt',
  ])('but not with this: %s', (script) => {
    expect(after(script)).toEqual(BEFORE);
  });

  test('nor where only the name of the file looks like the option', () => {
    const files = after("echo numpy > req-ci.txt\nsed '/numpy/d' req-ci.txt");
    expect(files).toEqual({ ...BEFORE, 'req-ci.txt': ['numpy'] });
  });

  test.each([
    "sed -i 's/numpy.*/numpy==1.26.4/' r.txt",
    "sed -i 's|numpy.*|numpy==1.26.4|' r.txt",
    "sed -i 's/torch.*//' r.txt",
    'wget -O r.txt https://example.org/list',
    'curl -o lists/r.txt https://example.org/list',
    'pip-compile -o r.txt',
    'cp unknown.txt r.txt',
    'mv unknown.txt r.txt',
  ])('and the file is not known any more after this: %s', (script) => {
    expect(after(script)).toEqual({ 'a.txt': ['torch'] });
  });
});

describe('a file is handed on', () => {
  test.each([
    ['tee', 'echo numpy | tee r.txt', ['numpy']],
    ['tee that appends', 'echo numpy | tee -a a.txt r.txt', [...(BEFORE['r.txt'] ?? []), 'numpy']],
    ['tee that appends too', 'echo x | tee -ia r.txt', [...(BEFORE['r.txt'] ?? []), 'x']],
    ['the long option', 'echo x | tee --append r.txt', [...(BEFORE['r.txt'] ?? []), 'x']],
    ['a copy', 'cp a.txt r.txt', ['torch']],
    ['a copy with an option', 'cp -f a.txt r.txt', ['torch']],
    ['a move', 'mv -f a.txt r.txt', ['torch']],
    ['a here-document', 'cat > r.txt <<EOF\nnumpy\nEOF', ['numpy', '']],
  ])('by %s: %s', (_, script, content) => {
    const files = after(script);
    expect(files['r.txt']).toEqual(content);
    expect(Object.keys(files).filter((name) => name.startsWith('-'))).toEqual([]);
  });

  test('by tee to a file whose name looks like its option', () => {
    const files = after('echo torch > req-all.txt\necho numpy | tee req-all.txt');
    expect(files['req-all.txt']).toEqual(['numpy']);
  });
});
