import { describe, expect, test } from 'vitest';
import { CONDA_VALUED, PIP_VALUED, readArguments } from './arguments.ts';

const split = (line: string) => line.split(' ');

describe('arguments', () => {
  const read = (line: string, valued = PIP_VALUED) => {
    const { options, values, rest } = readArguments(split(line), valued);
    return { options: [...options], values: Object.fromEntries(values), rest };
  };

  test.each([
    ['a --upgrade b', ['upgrade'], {}, ['a', 'b']],
    ['--index-url x a', ['index-url'], { 'index-url': 'x' }, ['a']],
    ['--index-url=x=y a', ['index-url'], { 'index-url': 'x=y' }, ['a']],
    ['--user=x a', ['user'], {}, ['a']],
    ['-qU a', ['q', 'U'], {}, ['a']],
    ['-t lib a', ['t'], { t: 'lib' }, ['a']],
    ['-tlib a', ['t'], { t: 'lib' }, ['a']],
    ['-qt lib a', ['q', 't'], { t: 'lib' }, ['a']],
    ['-qtUlib a', ['q', 't'], { t: 'Ulib' }, ['a']],
    ['a - b', [], {}, ['a', '-', 'b']],
    ['-r', ['r'], {}, []],
    ['-r a -r b', ['r'], { r: 'b' }, []],
    ['-r -U a', ['r'], { r: '-U' }, ['a']],
  ])('%s', (line, options, values, rest) => {
    expect(read(line)).toEqual({ options, values, rest });
  });

  test.each([
    '-c',
    '--extra-index-url',
    '--python-platform',
    '--timeout',
    '--cache-dir',
    '--config-settings',
    '--exclude-newer',
    '--resolution',
    '--project',
  ])('%s takes a value, which is no package', (option) => {
    expect(read(`${option} x numpy`).rest).toEqual(['numpy']);
  });

  test('of conda take values by other names', () => {
    expect(read('-n env numpy', CONDA_VALUED)).toMatchObject({ values: { n: 'env' } });
    expect(read('-n env numpy').rest).toEqual(['env', 'numpy']);
  });

  test('end at a word, if they are to', () => {
    const { rest, options } = readArguments(split('-q install -U a'), PIP_VALUED, () => true);
    expect(rest).toEqual(['install', '-U', 'a']);
    expect([...options]).toEqual(['q']);
  });
});

test.each([
  ['--unknown numpy', ['numpy'], []],
  ['--unknown=1 numpy', [], []],
  ['--index-url x numpy', [], [['index-url', 'x']]],
  ['--no-deps numpy', [], []],
  ['-qZ numpy pandas', ['numpy'], []],
  ['-qU numpy', [], []],
])('what follows an option that nobody knows may be its value: %s', (line, doubtful, given) => {
  const read = readArguments(split(line), PIP_VALUED);
  expect([...read.doubtful]).toEqual(doubtful);
  expect(read.given).toEqual(given);
});
