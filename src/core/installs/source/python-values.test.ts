import { describe, expect, test } from 'vitest';
import { tokenize } from './python-tokens.ts';
import { evaluate, type Scope } from './python-values.ts';
import type { Value } from './value-methods.ts';

const HELD = new Map<string, Value>([
  ['v', '1.26.4'],
  ['base', 'numpy'],
  ['pkgs', ['pandas', 'numpy<2']],
]);

const scope = (left = 1_000): Scope => ({
  valueOf: (name) => HELD.get(name),
  numpy: new Set(['numpy', 'np']),
  room: { left },
});

/** What an expression holds, and the tokens behind it that are not read. */
function read(source: string, at = scope()): [Value | undefined, string] {
  const { tokens } = tokenize(source);
  const { value, end } = evaluate(tokens, 0, at);
  const rest = tokens.slice(end).map(({ text }) => text);
  return [value, rest.join(' ')];
}

describe('an expression that the source tells is read to its end', () => {
  test.each<[source: string, value: Value]>([
    ['f"numpy=={v}"', 'numpy==1.26.4'],
    ['f"numpy=={v!s}"', 'numpy==1.26.4'],
    ['f"{base}=={v}"', 'numpy==1.26.4'],
    ['f"pip install {pkgs}"', 'pip install pandas numpy<2'],
    ['f"{{{v}}}"', '{1.26.4}'],
    ['rf"\\d{v}"', String.raw`\d1.26.4`],
    ['"numpy=={v}"', 'numpy=={v}'],
    ['r"a\\nb"', String.raw`a\nb`],
    ['("numpy")', 'numpy'],
    ['("numpy" + "==" + v)', 'numpy==1.26.4'],
    ['("numpy",)', ['numpy']],
    ['["numpy"]', ['numpy']],
    ['("pandas", "numpy")', ['pandas', 'numpy']],
    ['()', []],
    ['pkgs[0]', 'pandas'],
    ['pkgs[0].strip()', 'pandas'],
    ['["a"] + pkgs', ['a', 'pandas', 'numpy<2']],
    ['["a", *pkgs]', ['a', 'pandas', 'numpy<2']],
    ['["(", "b"]', ['(', 'b']],
    ['["a", "]", "b"]', ['a', ']', 'b']],
    ['base + str("==2")', 'numpy==2'],
    ['textwrap.dedent(base)', 'numpy'],
    ['sorted(pkgs)', ['pandas', 'numpy<2']],
    ['"%s==%s" % (base, v)', 'numpy==1.26.4'],
    ['"numpy==%s" % v', 'numpy==1.26.4'],
    ['"{}=={}".format(base, v)', 'numpy==1.26.4'],
    ['"numpy==" + np.__version__', 'numpy=={numpy.__version__}'],
  ])('%s', (source, value) => {
    expect(read(source)).toEqual([value, '']);
  });
});

describe('what the source does not tell stays in braces', () => {
  test.each<[source: string, value: Value]>([
    ['f"numpy=={version}"', 'numpy=={version}'],
    ['f"numpy=={v[1:]}"', 'numpy=={v[1:]}'],
    ['f"numpy=={v.strip}"', 'numpy=={v.strip}'],
    ['f"numpy=={v.upper()}"', 'numpy=={v.upper()}'],
    ['f"""{"v"}"""', '{"v"}'],
    ['base + version', 'numpy{}'],
    ['["a", v[1:]]', ['a', '{v}']],
    ['["a", *others]', ['a', '{others}']],
    ['["a", pkgs]', ['a', '{pkgs}']],
    ['["a", 5]', ['a']],
    ['"numpy==%s" % version', 'numpy==%s'],
  ])('%s', (source, value) => {
    expect(read(source)).toEqual([value, '']);
  });
});

describe('an expression of which nothing is known ends where its calls and indexes end', () => {
  test.each<[source: string, value: Value | undefined, rest: string]>([
    ['load(1) if v else base', undefined, 'if v else base'],
    ['lines[1] if v else base', undefined, 'if v else base'],
    ['cfg.load("a", [b])[1].name if v', undefined, 'if v'],
    ['load(1) + v', undefined, '+ v'],
    ['base[0]', undefined, ''],
    ['str()', undefined, ''],
    ['(others)[0]', undefined, '[ 0 ]'],
    ['{"numpy": "1"}', undefined, '{ numpy : 1 }'],
    ['pkgs[1]', ['pandas', 'numpy<2'], '[ 1 ]'],
    ['pkgs[0:]', ['pandas', 'numpy<2'], '[ 0 : ]'],
    ['pkgs % v', ['pandas', 'numpy<2'], '% v'],
    ['v if pkgs else base', '1.26.4', 'if pkgs else base'],
    ['v + -1', '1.26.4{}', '- 1'],
  ])('%s', (source, value, rest) => {
    expect(read(source)).toEqual([value, rest]);
  });

  test.each<[source: string, value: Value | undefined, rest: string]>([
    ['', undefined, ''],
    ['others.', undefined, ''],
    ['v +', '1.26.4{}', ''],
    ['v.strip', '1.26.4', '. strip'],
    ['v.', '1.26.4', '.'],
    ['pkgs[', ['pandas', 'numpy<2'], '['],
    ['pkgs[0', ['pandas', 'numpy<2'], '[ 0'],
  ])('also where the cell breaks off: %s', (source, value, rest) => {
    expect(read(source)).toEqual([value, rest]);
  });
});

describe('brackets that nobody writes so deep', () => {
  const within = (text: string, depth: number) => '('.repeat(depth) + text + ')'.repeat(depth);

  test.each([
    [within('"numpy"', 5), 'numpy'],
    [within('"numpy"', 6), undefined],
    [within('f"{v}"', 3), '1.26.4'],
    [within('f"{v}"', 4), '{v}'],
    ['"%s" % ("%s" % ("%s" % "a"))', 'a'],
    ['"%s" % ("%s" % ("%s" % ("a")))', '%s'],
  ])('%s', (source, value) => {
    expect(read(source)).toEqual([value, '']);
  });
});

test('the room for what is put in places shrinks with it, to the last character', () => {
  const at = scope(6);
  expect(read('f"{v}"', at)[0]).toBe('1.26.4');
  expect(at.room.left).toBe(0);
  expect(read('f"{base}"', at)[0]).toBe('numpy');
  expect(at.room.left).toBe(-5);
  expect(read('f"{v}"', at)[0]).toBe('{v}');
});
