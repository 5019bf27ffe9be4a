import { describe, expect, test } from 'vitest';
import { readProgram } from './installer.ts';

const split = (line: string) => line.split(' ');

describe('the program', () => {
  const read = (line: string) => {
    const { tool, words, isElsewhere } = readProgram(split(line));
    return [tool, words.join(' '), isElsewhere];
  };

  test.each([
    ['pip install a', 'pip', 'install a'],
    ['pip3 install a', 'pip', 'install a'],
    ['pip3.12 install a', 'pip', 'install a'],
    ['/usr/bin/pip install a', 'pip', 'install a'],
    ['/opt/conda/bin/pip install a', 'pip', 'install a'],
    ['/bin/pip install a', 'pip', 'install a'],
    ['sudo -H -u root pip install a', 'pip', 'install a'],
    ['nice -n 10 pip install a', 'pip', 'install a'],
    ['timeout 5m pip install a', 'pip', 'install a'],
    ['timeout 300s nohup pip install a', 'pip', 'install a'],
    ['env A=1 B_2=x pip install a', 'pip', 'install a'],
    ['time uv pip install a', 'uv', 'pip install a'],
    ['uv venv', 'uv', 'venv'],
    ['conda install a', 'conda', 'install a'],
    ['/opt/conda/bin/mamba install a', 'mamba', 'install a'],
    ['micromamba install a', 'mamba', 'install a'],
    ['python -m pip install a', 'pip', 'install a'],
    ['python3 -u -m pip install a', 'pip', 'install a'],
    ['python3.12 -m uv pip install a', 'uv', 'pip install a'],
    ['pypy3 -m pip install a', 'pip', 'install a'],
    ['py -m pip install a', 'pip', 'install a'],
    ['{sys.executable} -m pip install a', 'pip', 'install a'],
    ['"{sys.executable}" -m pip install a', 'pip', 'install a'],
    ['$PYTHON -m pip install a', 'pip', 'install a'],
    ['! pip install a', 'pip', 'install a'],
    ['MY_PIP_TARGET=x pip install a', 'pip', 'install a'],
  ])('is an installer of this session: %s', (line, tool, words) => {
    expect(read(line)).toEqual([tool, words, false]);
  });

  test.each([
    'pip2 install a',
    'pip2.7 install a',
    'python2 -m pip install a',
    'python2.7 -m pip install a',
    './env/bin/pip install a',
    '/pip install a',
    'env/bin/python -m pip install a',
    '~/bin/uv pip install a',
    '/home/me/env/bin/pip install a',
    'PIP_TARGET=x pip install a',
    'PIP_PREFIX=x pip install a',
    'PIP_ROOT=x pip install a',
    'PIP_USER=1 pip install a',
    'VIRTUAL_ENV=x uv pip install a',
    'PIP_DRY_RUN=1 pip install a',
    'env PIP_TARGET=x pip install a',
  ])('is one of another place: %s', (line) => {
    expect(read(line)[0]).not.toBe('other');
    expect(read(line)[2]).toBe(true);
  });

  test.each([
    'echo pip install a',
    'pipx install a',
    'pip-compile install a',
    'pipenv install a',
    'xpip install a',
    'python setup.py -m pip',
    'python -c "-m pip"',
    'python -m venv env',
    'python -m pipx install a',
    'mypython -m pip install a',
    'pythonx -m pip install a',
    'pyp -m pip install a',
    'uvx a',
    'condax install a',
    '-m pip install a',
    '-H pip install a',
    '600 pip install a',
    'sudo x5 pip install a',
    'sudo 5x pip install a',
    'sudo rooted pip install a',
    'a.b=c pip install a',
    '/pip2x install a',
    'x{sys} -m pip install a',
    'numpy -m pip install a',
    'happy -m pip install a',
    '',
    'sudo',
  ])('is another: %s', (line) => {
    expect(read(line)[0]).toBe('other');
  });

  test('keeps all its words if it is another', () => {
    expect(readProgram(split('sudo python -m venv env')).words.join(' ')).toBe(
      'python -m venv env',
    );
    expect(readProgram(split('FOO=1 echo a')).words).toEqual(['echo', 'a']);
  });
});
