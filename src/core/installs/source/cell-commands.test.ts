import { describe, expect, test } from 'vitest';
import { scriptsOf } from './cell-commands.ts';

describe('a cell', () => {
  const scripts = (source: string) =>
    scriptsOf(source).map((script) =>
      script.map(({ words, isRedirected, line }) => [words.join(' '), isRedirected, line]),
    );

  test.each([
    ['%%bash', 'ls'],
    ['%%sh -e', 'ls'],
    ['%%shell', 'ls'],
    ['%%script bash', 'ls'],
    ['%%script  bash', 'ls'],
    ['%%!', 'ls'],
    ['%%system', 'ls'],
    ['%%sx', 'ls'],
  ])('of a shell: %s', (magic) => {
    expect(scripts(`${magic}\nls\ncd x`)).toEqual([
      [
        ['ls', false, 1],
        ['cd x', false, 2],
      ],
    ]);
    expect(scripts(`\n \n${magic}\nls`)).toEqual([[['ls', false, 3]]]);
  });

  test.each(['%%time', '%%timeit -n 1', '%%prun'])('that runs as it is: %s', (magic) => {
    expect(scripts(`${magic}\n!ls`)).toEqual([[['ls', false, 1]]]);
    expect(scripts(`${magic}\n%%bash\nls`)).toEqual([[['ls', false, 2]]]);
  });

  test('whose output is captured', () => {
    expect(scripts('%%capture out\n!ls')).toEqual([[['ls', true, 1]]]);
    expect(scripts('%%time\n%%capture\n%%bash\nls')).toEqual([[['ls', true, 3]]]);
  });

  test('of magics in magics is read to a depth of three', () => {
    expect(scripts(`${'%%time\n'.repeat(3)}!ls`)).toHaveLength(1);
    expect(scripts(`${'%%time\n'.repeat(4)}!ls`)).toEqual([]);
  });

  test.each(['%%writefile a.sh', '%%script perl', '%%html', '%%bashful', '%%javascript bash'])(
    'of something else: %s',
    (magic) => {
      expect(scripts(`${magic}\nls\n!ls`)).toEqual([]);
    },
  );

  test.each([
    ['!ls', 'ls', false],
    ['x = !ls', 'ls', true],
    ['!!ls', 'ls', true],
    ['%sx ls', 'ls', false],
    ['%system  ls', 'ls', false],
    ['x = %sx ls', 'ls', true],
    ['%time !ls', 'ls', false],
    ['%time   !ls', 'ls', false],
    ['%timeit !ls', 'ls', false],
    ['%pip list', 'pip list', false],
    ['%conda list', 'conda list', false],
    ['%micromamba list', 'micromamba list', false],
    ['%uv pip list', 'uv pip list', false],
    ['pip list', 'pip list', false],
    ['pip3 list\n', 'pip3 list', false],
    ['  uv pip list', 'uv pip list', false],
    ['mamba list', 'mamba list', false],
  ])('of one line: %s', (source, words, isSilent) => {
    expect(scripts(source)).toEqual([[[words, isSilent, 0]]]);
  });

  test.each([
    '%matplotlib inline',
    '%-pip list',
    '%%script',
    '%%unknown',
    '%time ls',
    '%cd pip list',
    'pip = list',
    'print(pip list)',
    'x = 1\npip list',
    'pip list\nx = 1',
    'pipx list',
    'pip',
    '',
  ])('of no command: %s', (source) => {
    expect(scripts(source)).toEqual([]);
  });

  test('of many, each in a shell of its own, in their order', () => {
    expect(scripts('!a\nos.system("d")\n!b; c')).toEqual([
      [['a', false, 0]],
      [['d', true, 1]],
      [
        ['b', false, 2],
        ['c', false, 2],
      ],
    ]);
  });
});
