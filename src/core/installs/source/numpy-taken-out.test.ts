import { describe, expect, test } from 'vitest';
import { isNumPyTakenOut, isOfNumPy, isOfVersions } from './numpy-taken-out.ts';
import { tokenize } from './python-tokens.ts';

const isTakenOut = (source: string) => isNumPyTakenOut(tokenize(source).tokens);

describe('NumPy or its version is taken out', () => {
  test.each([
    'kept = [l for l in lines if "numpy" not in l]',
    'kept = [l for l in lines if name(l) != "numpy"]',
    'kept = [l for l in lines if not l.startswith("numpy")]',
    'kept = [l for l in lines if not re.match(r"numpy\\b", l)]',
    'kept = [l for l in lines if not re.search(r"^\\s*-\\s*numpy", l)]',
    'kept = [l for l in lines if not l.contains("numpy")]',
    'text = re.sub(r"numpy.*", "", text)',
    'text = re.sub("numpy==[0-9.]+", "numpy", text)',
    'text = text.replace("numpy==1.26.4", "numpy")',
    'text = re.sub("==.*", "", text)',
    'names = [l.split("==")[0] for l in lines]',
    'names = [l.split(">=")[0] for l in lines]',
  ])('%s', (source) => {
    expect(isTakenOut(source)).toBe(true);
  });
});

describe('NumPy stays as it is', () => {
  test.each([
    'kept = [l for l in lines if "numpy" in l]',
    'kept = [l for l in lines if "numpy-stl" not in l]',
    'kept = [l for l in lines if numpy not in l]',
    'kept = [l for l in lines if found["numpy"] in l]',
    'kept = [l for l in lines if l == "numpy"]',
    'kept = [l for l in lines if l.startswith("numpy")]',
    'kept = [l for l in lines if l.startswith("numpy") and not l.endswith("2")]',
    'kept = not found and (first or second or third) and l.startswith("numpy")',
    'kept = [l for l in lines if not re.fullmatch("numpy", l)]',
    'kept = [l for l in lines if not l.matches("numpy")]',
    'kept = [l for l in lines if not has("numpy")]',
    'if not name: search = "numpy"',
    'text = re.sub("numpy.*", "numpy==1.26.4", text)',
    'text = re.sub("numpy.*", pin, text)',
    'text = text.replace("numpy", pin)',
    'text = text.replace("pandas==2.2.2", "pandas")',
    'print("numpy", "is kept")',
    'pair = ("numpy", "pandas")',
    'text = re.sub("==.*", "==1.26.4", text)',
    'text = re.sub("==.*", pin, text)',
    'text = re.sub("torch==.*", "", text)',
    'parts = line.split("==")',
    'version = line.split("==")[1]',
    'most = max(line.split("=="), 0)',
    'pin = pins.get("==1.26.4")[0]',
    '"==1.26.4" + more',
    '("==1.26.4", "")',
    '("numpy", "pandas")',
    '"numpy" + more',
  ])('%s', (source) => {
    expect(isTakenOut(source)).toBe(false);
  });

  test.each([
    'line == "numpy"',
    '= "numpy"',
    'line if "numpy" not',
    're.sub("numpy"',
    're.sub("==.*"',
    'line.split("=="',
    'line.split("==")[',
  ])('also where the cell breaks off: %s', (source) => {
    expect(isTakenOut(source)).toBe(false);
  });
});

describe('a pattern stands for NumPy', () => {
  test.each([
    ['numpy', true],
    ['NumPy==1.26.4', true],
    ['^numpy', true],
    [String.raw`\bnumpy\b`, true],
    [String.raw`^-\snumpy`, true],
    [String.raw`-\s*numpy`, true],
    ['(torch|numpy).*', true],
    ['numpy.*', true],
    ['numpy-stl', false],
    ['mynumpy', false],
    ['x-numpy', false],
    ['numpy.linalg', false],
    ['pandas', false],
    [`${' '.repeat(995)}numpy`, true],
    [`${' '.repeat(1_000)}numpy`, false],
  ])('%s: %s', (pattern, expected) => {
    expect(isOfNumPy(pattern)).toBe(expected);
  });
});

test.each([
  ['==.*', true],
  ['^==', true],
  ['[=<>]{1,2}.*', true],
  ['~=', true],
  ['>=1', true],
  ['numpy==.*', false],
  ['=', false],
  ['.*==', false],
])('a pattern stands for every version: %s: %s', (pattern, expected) => {
  expect(isOfVersions(pattern)).toBe(expected);
});
