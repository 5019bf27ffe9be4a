import { describe, expect, test } from 'vitest';
import { readInvocation } from './invocation.ts';
import { readProgram } from './installer.ts';

const split = (line: string) => line.split(' ');

describe('a call', () => {
  const read = (line: string) => readInvocation(readProgram(split(line)));

  test.each([
    'pip install -U a',
    'pip install --upgrade a',
    'pip install -I a',
    'pip install --ignore-installed a',
    'pip install --force-reinstall a',
    'uv pip install --reinstall a',
    'conda update a',
    'conda upgrade a',
    'mamba update a',
    'conda install --force-reinstall a',
  ])('wants others than are there: %s', (line) => {
    expect(read(line)).toMatchObject({ verb: 'install', isUpgrade: true });
  });

  test.each(['pip install a', 'uv pip install a', 'conda install a', 'mamba install a'])(
    'wants what is there, if it will do: %s',
    (line) => {
      expect(read(line)).toMatchObject({ verb: 'install', isUpgrade: false });
    },
  );

  test.each([
    ['pip install --force-reinstall a', true],
    ['pip install --force-reinstall --no-deps a', false],
    ['pip install -U a', false],
    ['pip install -U --upgrade-strategy eager a', true],
    ['pip install --upgrade-strategy eager a', false],
    ['pip install -U --upgrade-strategy only-if-needed a', false],
    ['uv pip install -U a', true],
    ['uv pip install a', false],
    ['conda install --update-deps a', true],
    ['conda update --all', true],
    ['conda install a', false],
  ])('replaces what is needed: %s, %s', (line, replacesNeeded) => {
    expect(read(line)?.replacesNeeded).toBe(replacesNeeded);
  });

  test.each([
    ['pip install -r a.txt', true],
    ['pip install --requirement a.txt', true],
    ['uv pip install --requirements a.txt', true],
    ['uv pip sync a.txt', true],
    ['pip install a', false],
    ['conda install --file a.txt', true],
    ['conda install -f a.txt', true],
    ['conda install a', false],
  ])('reads a file: %s, %s', (line, readsFile) => {
    expect(read(line)?.files.length).toBe(readsFile ? 1 : 0);
  });

  test.each([
    ['pip install --prefix x a', true],
    ['pip install --root=x a', true],
    ['pip install --user a', true],
    ['pip install --target x a', true],
    ['pip install -p a b', false],
    ['uv pip install -p 3.12 a', true],
    ['uv pip install --python 3.12 a', true],
    ['conda install -n x a', true],
    ['conda install --name x a', true],
    ['conda install -p x a', true],
    ['conda install --prefix x a', true],
    ['conda install -c x a', false],
  ])('goes elsewhere: %s, %s', (line, isElsewhere) => {
    expect(read(line)?.isElsewhere).toBe(isElsewhere);
  });

  test.each([
    ['pip install -q a', true],
    ['pip --quiet install a', true],
    ['pip install a', false],
    ['conda install --json a', true],
    ['conda install -q a', false],
  ])('is quiet: %s, %s', (line, isQuiet) => {
    expect(read(line)?.isQuiet).toBe(isQuiet);
  });

  test.each(['pip uninstall -y a', 'uv pip uninstall a', 'conda remove a', 'conda uninstall a'])(
    'removes: %s',
    (line) => {
      expect(read(line)).toMatchObject({ verb: 'uninstall', requirements: [{ name: 'a' }] });
    },
  );

  test.each([
    'pip install --dry-run a',
    'pip install -h',
    'pip --help install a',
    'pip --version install',
    'pip download a',
    'pip list',
    'pip',
    'uv add a',
    'uv install a',
    'uv tool install a',
    'uv',
    'pip pip install a',
    'uv pip list',
    'conda install --download-only a',
    'conda install -d a',
    'conda install --dry-run a',
    'conda create a',
    'echo install a',
  ])('installs nothing: %s', (line) => {
    expect(read(line)).toBeUndefined();
  });

  test.each([
    [
      'pip install a b==1',
      [
        { name: 'a', spec: '' },
        { name: 'b', spec: '==1' },
      ],
    ],
    ['pip install -e git+https://x.org/a/b', [{ name: 'b', spec: '@' }]],
    ['pip install --editable ./b', [{ name: 'project-folder', spec: '' }]],
    ['pip install numpy @ https://x.org/a.whl', [{ name: 'numpy', spec: '@' }]],
    [
      'uv pip install -P NumPy a',
      [
        { name: 'a', spec: '' },
        { name: 'numpy', spec: 'any' },
      ],
    ],
    ['uv pip install --upgrade-package numpy', [{ name: 'numpy', spec: 'any' }]],
    ['uv pip install --reinstall-package numpy', [{ name: 'numpy', spec: 'any' }]],
    [
      'conda install a=1 b',
      [
        { name: 'a', spec: '=1' },
        { name: 'b', spec: '' },
      ],
    ],
  ])('asks for packages: %s', (line, requirements) => {
    expect(read(line)?.requirements).toEqual(requirements);
  });
});

test('what is no installer installs nothing, and conda takes no versions from a list', () => {
  const words = ['install', 'numpy', '-c', 'conda-forge'];
  expect(readInvocation({ tool: 'other', words, isElsewhere: false })).toBeUndefined();
  expect(readInvocation({ tool: 'conda', words, isElsewhere: false })?.constraints).toEqual([]);
  expect(readInvocation({ tool: 'pip', words, isElsewhere: false })?.constraints).toEqual([
    'conda-forge',
  ]);
});
