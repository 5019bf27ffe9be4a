import { describe, expect, test } from 'vitest';
import { findInstalls } from './install-command.ts';

const replaces = (source: string) =>
  findInstalls(source).map(({ mayReplaceNumPy }) => mayReplaceNumPy);

describe('what came before in the cell', () => {
  test('an uninstalled NumPy makes any install of what needs it bring another', () => {
    expect(replaces('!pip uninstall -y numpy\n!pip install numpy')).toEqual([true]);
    expect(replaces('!pip uninstall -y numpy\n!pip install pandas')).toEqual([true]);
    expect(replaces('!pip uninstall -y numpy\n!pip install requests')).toEqual([false]);
    expect(replaces('!pip uninstall -y pandas\n!pip install numpy')).toEqual([false]);
    expect(replaces('!pip install numpy\n!pip uninstall -y numpy')).toEqual([false]);
    expect(replaces('!env/bin/pip uninstall -y numpy\n!pip install numpy')).toEqual([false]);
    expect(findInstalls('!pip uninstall -y numpy\n!pip install numpy')[0]?.isForced).toBe(true);
  });

  test.each([
    'source env/bin/activate',
    '. env/bin/activate',
    'conda activate x',
    'mamba activate x',
    'micromamba activate x',
  ])('an environment that is activated has the rest of its shell: %s', (activate) => {
    expect(replaces(`!${activate} && pip install numpy==1.26.4`)).toEqual([false]);
    expect(
      replaces(`%%bash\npip install numpy==1.0\n${activate}\npip install numpy==1.26.4`),
    ).toEqual([true, false]);
    expect(replaces(`!${activate}\n!pip install numpy==1.26.4`)).toEqual([true]);
  });

  test.each(['source settings.sh', 'echo env/bin/activate', 'conda info activate', 'activate x'])(
    'no other command does: %s',
    (command) => {
      expect(replaces(`!${command} && pip install numpy==1.26.4`)).toEqual([true]);
    },
  );

  test("uv's environment has what uv installs from then on", () => {
    expect(replaces('!uv venv\n!uv pip install numpy==1.26.4')).toEqual([false]);
    expect(replaces('!uv venv\n!pip install numpy==1.26.4')).toEqual([true]);
    expect(replaces('!uv pip install numpy==1.26.4\n!uv venv')).toEqual([true]);
    expect(replaces('!uv list\n!uv pip install numpy==1.26.4')).toEqual([true]);
    expect(replaces('!pip venv\n!uv pip install numpy==1.26.4')).toEqual([true]);
  });
});

describe('a shell within', () => {
  test.each([
    'bash -c',
    '/bin/sh -c',
    'zsh -c',
    'dash -c',
    'sudo bash -c',
    'bash -lc',
    '/usr/bin/bash -ec',
  ])('runs its script: %s', (shell) => {
    const [found, ...others] = findInstalls(`ls\n!${shell} "ls; pip install numpy==1.26.4"`);
    expect(found).toMatchObject({ mayReplaceNumPy: true, line: 2, isQuiet: false });
    expect(others).toEqual([]);
  });

  test('is as quiet as it or its script is', () => {
    const isQuiet = (source: string) => findInstalls(source)[0]?.isQuiet;
    expect(isQuiet('!bash -c "pip install numpy" > log')).toBe(true);
    expect(isQuiet('!bash -c "pip install numpy > log"')).toBe(true);
  });

  test.each(['bash -c', 'bash', 'fish -c "pip install numpy"', 'bash -c= "pip install numpy"'])(
    'is not: %s',
    (command) => {
      expect(findInstalls(`!${command}`)).toEqual([]);
    },
  );
});

describe('bounds', () => {
  test('of the text, the commands and the source', () => {
    const [long] = findInstalls(`!pip install ${'numpy '.repeat(100)}`);
    expect(long?.text).toMatch(/^pip install (?:numpy ){46,}numpy$/);
    expect(long?.text.length).toBeLessThanOrEqual(300);
    expect(findInstalls('!pip install numpy\n'.repeat(150))).toHaveLength(100);
    expect(findInstalls(`${' '.repeat(200_000)}\n!pip install numpy`)).toEqual([]);
  });

  test('lines of Windows count as one', () => {
    expect(findInstalls('a\r\n!pip install numpy\r\n')).toMatchObject([
      { line: 2, text: 'pip install numpy' },
    ]);
  });
});

describe('a version that is asked for', () => {
  const requested = (words: string) => findInstalls(`!pip install ${words}`)[0]?.requested;

  test("is NumPy's own, with whatever else", () => {
    expect(requested('pandas==2.2.2 numpy==1.26.4')).toBe('==1.26.4');
    expect(requested('pandas==2.2.2')).toBeUndefined();
    expect(requested('"numpy~=1.26"')).toBe('~=1.26');
    expect(requested('"numpy!=2.0"')).toBe('!=2.0');
    expect(requested('"numpy>2"')).toBe('>2');
    expect(
      findInstalls('!uv pip install --upgrade-package numpy pandas')[0]?.requested,
    ).toBeUndefined();
  });
});
