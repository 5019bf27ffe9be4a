import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineInJson } from './json-place.ts';

const TEXT = '{\n "a": [\n  1,\n  {"b": "x\\"]\\n",\n   "c": null}\n ],\n "d": {}\n}\n';

test.each([
  [[], 1],
  [['a'], 2],
  [['a', 0], 3],
  [['a', 1], 4],
  [['a', 1, 'c'], 5],
  [['d'], 7],
  [['a', 1, 'missing'], 4],
  [['a', 7], 2],
  [['missing'], 1],
])('finds %j', (path, line) => {
  expect(lineInJson(TEXT, path)).toBe(line);
});

test.each([
  ['', 1],
  ['{"a": 1,\n}', 2],
  ['{"a": 1\n"b": 2}', 2],
  ['[1\n,\n,2]', 3],
  ['[1,\n2\n', 2],
  ['{"a"\n1}', 2],
  ['{\n1: 2}', 2],
  ['["a",\n"b\n"]', 2],
  ['["a",\n"\\x"]', 2],
  ['{}\n\n{}', 3],
  ['[1]\n]', 2],
  ['{"a": [1\n}', 2],
  ['[01]', 1],
  ['[\ntru]', 2],
])('finds the mistake in %j', (text, line) => {
  expect(() => JSON.parse(text) as unknown).toThrow();
  expect(lineInJson(text)).toBe(line);
});

test('finds what is put where no JSON may be', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), (value, seed) => {
      const lines = JSON.stringify(value, null, 1).split('\n');
      const at = seed % lines.length;
      const broken = [...lines.slice(0, at), '@', ...lines.slice(at)].join('\n');
      expect(lineInJson(broken)).toBe(at + 1);
    }),
  );
});

test('what is nested too deeply to be followed is reported by its first line', () => {
  const text = `${'[\n'.repeat(200_000)}x`;
  expect(lineInJson(text)).toBe(1);
});
