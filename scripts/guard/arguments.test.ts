import { expect, test } from 'vitest';
import { DEFAULT_GUARD } from '../../src/guard/options.ts';
import { readArguments } from './arguments.ts';

const read = (line: string, environment = {}) => readArguments(line.split(' '), environment);

test('every option reaches the cell', () => {
  expect(readArguments([])).toEqual({ options: DEFAULT_GUARD, dockerfile: false, help: false });
  expect(
    read('--verify --strict --with-repair --course Intro --link https://example.org/help'),
  ).toEqual({
    options: {
      variant: 'full',
      verify: true,
      strict: true,
      withRepair: true,
      course: 'Intro',
      link: 'https://example.org/help',
    },
    dockerfile: false,
    help: false,
  });
  expect(read('--short')).toMatchObject({ options: { ...DEFAULT_GUARD, variant: 'short' } });
  expect(read('--dockerfile')).toMatchObject({ dockerfile: true });
  expect(read('-h')).toMatchObject({ help: true });
});

test.each([
  ['--verfy', "Unknown option '--verfy'"],
  ['cell.py', "Unexpected argument 'cell.py'"],
  ['--course', "Option '--course <value>' argument missing"],
  ['--verify=no', "Option '--verify' does not take an argument"],
  ['--link http://example.org', '--link is not an https address'],
  [`--course ${'a'.repeat(101)}`, '--course is too long'],
  ['--course a\u0007', '--course has characters'],
  ['--dockerfile --strict', '--dockerfile stands alone'],
  ['--dockerfile --course X', '--dockerfile stands alone'],
  ['--dockerfile --short', '--dockerfile stands alone'],
  ['--short --verify', '--short stands alone'],
])('%s is wrong', (line, why) => {
  expect(read(line).wrong).toContain(why);
});

test('what npm kept is not passed over in silence', () => {
  const kept = { npm_config_with_repair: 'true' };
  expect(readArguments([], kept).wrong).toBe(
    'npm kept --with-repair for itself; write -- before it',
  );
  expect(readArguments([], { npm_config_verify: '' }).wrong).toBeUndefined();
});
