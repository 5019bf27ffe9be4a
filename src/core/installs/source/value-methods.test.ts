import { describe, expect, test } from 'vitest';
import { LOADED } from './loaded-version.ts';
import { added, applied, bounded, decoded, filled, type Value } from './value-methods.ts';

const words = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`);

test.each([
  [String.raw`a\nb`, 'a\nb'],
  [String.raw`a\tb`, 'a\tb'],
  ['a\\\nb', 'ab'],
  [String.raw`\"a\'`, `"a'`],
  [String.raw`C:\\new`, String.raw`C:\new`],
  [String.raw`numpy==\d+`, String.raw`numpy==\d+`],
])("a string's backslashes are read as Python reads them: %j", (written, text) => {
  expect(decoded(written)).toBe(text);
});

test('a text of 8,000 characters is read, a longer one is not', () => {
  expect(bounded('a'.repeat(8_000))).toHaveLength(8_000);
  expect(bounded('a'.repeat(8_001))).toBeUndefined();
});

describe('values go in their order into the places of a text', () => {
  test.each<[text: string, values: (Value | undefined)[], filled: string]>([
    ['{}=={}', ['numpy', '1.26.4'], 'numpy==1.26.4'],
    ['{0}=={1}', ['numpy', '1.26.4'], 'numpy==1.26.4'],
    ['%s==%s', ['numpy', '1.26.4'], 'numpy==1.26.4'],
    ['numpy=={} {}', ['1.26.4'], 'numpy==1.26.4 {}'],
    ['{}=={}', [undefined, '1.26.4'], '{}==1.26.4'],
    ['pip install %s', [['numpy']], 'pip install %s'],
    ['numpy=={v}', ['1.26.4'], 'numpy=={v}'],
  ])('%s', (text, values, expected) => {
    expect(filled(text, values)).toBe(expected);
  });
});

describe('a method makes of a value', () => {
  test.each<[value: Value, method: string, given: (Value | undefined)[], made: Value | undefined]>([
    ['numpy=={}', 'format', ['1.26.4'], 'numpy==1.26.4'],
    [' ', 'join', [['pandas', 'numpy']], 'pandas numpy'],
    ['numpy', 'strip', [], 'numpy'],
    ['numpy', 'rstrip', ['\n'], 'numpy'],
    ['numpy', 'encode', ['utf-8'], 'numpy'],
    ['pip install numpy', 'split', [], ['pip', 'install', 'numpy']],
    [' pandas  numpy\n', 'split', [' '], ['pandas', 'numpy\n']],
    ['pandas,numpy', 'split', [','], ['pandas', 'numpy']],
    ['pandas numpy', 'split', [undefined], ['pandas', 'numpy']],
    ['2.0.2+cu1', 'split', ['+'], ['2.0.2', 'cu1']],
    [LOADED, 'split', ['+'], [LOADED]],
  ])('%j.%s', (value, method, given, made) => {
    expect(applied(value, method, given)).toEqual(made);
  });

  test.each<[value: Value, method: string, given: (Value | undefined)[]]>([
    [LOADED, 'split', ['.']],
    [LOADED, 'split', []],
    ['numpy', 'upper', []],
    ['numpy==1 pandas', 'lower', []],
    ['numpy', 'replace', ['n', 'm']],
    [' ', 'join', ['numpy']],
    [' ', 'join', [undefined]],
    [['pandas'], 'join', [['numpy']]],
    [['{}'], 'format', ['numpy']],
    [['pandas'], 'split', []],
    [['pandas'], 'index', ['pandas']],
    ['{}', 'format', ['a'.repeat(8_001)]],
    [' ', 'join', [['a'.repeat(8_000), 'b']]],
  ])('nothing that is known: %j.%s', (value, method, given) => {
    expect(applied(value, method, given)).toBeUndefined();
  });

  test('at most 200 words', () => {
    expect(applied(words(250).join(' '), 'split', [])).toEqual(words(200));
  });
});

describe('what stands on both sides of a plus sign', () => {
  test.each<[left: Value | undefined, right: Value | undefined, both: Value | undefined]>([
    ['numpy==', '1.26.4', 'numpy==1.26.4'],
    ['numpy==', undefined, 'numpy=={}'],
    ['numpy==', ['1.26.4'], 'numpy=={}'],
    [['pip'], ['numpy'], ['pip', 'numpy']],
    [['pip'], undefined, ['pip', '{}']],
    [['pip'], 'numpy', undefined],
    [undefined, 'numpy', undefined],
    [undefined, ['numpy'], undefined],
    [undefined, undefined, undefined],
    ['a'.repeat(8_000), 'b', undefined],
  ])('%j and %j', (left, right, both) => {
    expect(added(left, right)).toEqual(both);
  });

  test('is at most 200 words', () => {
    expect(added(words(150), words(150))).toEqual([...words(150), ...words(50)]);
  });
});
