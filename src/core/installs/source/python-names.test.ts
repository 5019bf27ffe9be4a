import { describe, expect, test } from 'vitest';
import { namesIn } from './python-names.ts';
import { tokenize } from './python-tokens.ts';
import { statementsOf } from './statements.ts';
import type { Value } from './value-methods.ts';

const LOADED = '{numpy.__version__}';

/** What a name holds behind a cell's last line, or in the line that is given. */
function held(source: string, name: string, line = source.split('\n').length): Value | undefined {
  return namesIn(statementsOf(tokenize(source).tokens))
    .at(line)
    .valueOf(name);
}

describe('a name holds what the cell gives it', () => {
  test.each<[source: string, name: string, value: Value]>([
    ['x = "a"', 'x', 'a'],
    ['x: str = "a"', 'x', 'a'],
    ['x = "a"; y = x', 'y', 'a'],
    ['x = "a"\nx += "b"', 'x', 'ab'],
    ['x = ["a"]\nx += ["b"]', 'x', ['a', 'b']],
    ['x = "a" if y else "b"', 'x', 'a'],
    ['a, b = "x", "y"', 'a', 'x'],
    ['a, b = "x", "y"', 'b', 'y'],
    ['a, b, c = "x", ["y"], f()', 'b', ['y']],
    ['os.environ["PIN"] = "numpy<2"', 'PIN', 'numpy<2'],
    ['environ["PIN"] = "numpy<2"', 'PIN', 'numpy<2'],
    ['environ = "numpy<2"', 'environ', 'numpy<2'],
    ['for p in ["a", "b"]:\n    pass', 'p', ['a', 'b']],
    ['x = re.sub("numpy.*", "", text)', 'x', ''],
    ['x = "".join(l for l in lines if "numpy" not in l)', 'x', ''],
  ])('%s: %s', (source, name, value) => {
    expect(held(source, name)).toEqual(value);
  });

  test.each([
    'if c:\n    x = "a"\nelse:\n    x = "b"',
    'try:\n    x = "a"\nexcept E:\n    x = "b"',
    'x = f()\nx = "a"\nif c:\n    pass\nelse:\n    x = "b"',
    'if c:\n    pass\nelse:\n    x = "a"',
    'x = f()\nif c:\n    pass\nelse:\n    x = "a"',
    'if c:\n    x = "b"\nx = "a"',
  ])('and of its branches the first that tells: %s', (source) => {
    expect(held(source, 'x')).toBe('a');
  });

  test.each([
    'x == "b"',
    'x + "b"',
    'x -= "b"',
    'x.y = "b"',
    'x["y"] = "b"',
    'f(x="b")',
    'if x in ["b", "c"]:\n    pass',
    'for y in ["b", "c"]:\n    pass',
    'os',
    'import os',
    'x,',
    'for x',
    'for',
    'os.environ[',
    'os.environ["x',
  ])('and keeps it behind: %s', (line) => {
    expect(held(`x = "a"\n${line}`, 'x')).toBe('a');
  });

  test('from its line on, until another value takes its place', () => {
    const source = 'y\nx = "a"\ny\nx = "b"\ny\nx = f()';
    const values = [0, 1, 2, 3, 4, 5].map((line) => held(source, 'x', line));
    expect(values).toEqual([undefined, 'a', 'a', 'b', 'b', undefined]);
  });
});

describe('nothing is known of a name', () => {
  test.each([
    ['x = f()', 'x'],
    ['x = "a" or y', 'x'],
    ['y = "a"\nx = y[1:]', 'x'],
    ['x = re.sub("numpy.*", "numpy<2", text)', 'x'],
    ['config["PIN"] = "numpy<2"', 'PIN'],
    ['config["PIN"] = "numpy<2"', 'config'],
    ['for c in "numpy":\n    pass', 'c'],
    ['v = "1"\na, b = pkgs if v else "q"', 'b'],
    ['v = "1"\na, b = "pq" if v else v', 'b'],
    ['b = ["x"]\nfor a, b in pairs:\n    pass', 'a'],
    [`x = "${'a'.repeat(8_001)}"`, 'x'],
  ])('%s: %s', (source, name) => {
    expect(held(source, name)).toBeUndefined();
  });
});

describe("a name of an import is NumPy's version", () => {
  test.each([
    ['from numpy import __version__', '__version__'],
    ['from numpy import array, __version__', '__version__'],
    ['from numpy import __version__ as v', 'v'],
    ['import numpy as npy\nv = npy.__version__', 'v'],
    ['import torch, numpy as npy\nv = npy.__version__', 'v'],
    ['v = np.__version__', 'v'],
  ])('%s: %s', (source, name) => {
    expect(held(source, name)).toBe(LOADED);
  });

  test.each([
    ['import os', '__version__'],
    ['import numpy', '__version__'],
    ['from numpy import array', '__version__'],
    ['from torch import __version__', '__version__'],
    ['from torch import __version__ as v', 'v'],
    ['from numpy import array as v', 'v'],
    ['import torch as v', 'v'],
    ['import torch as t\nv = t.__version__', 'v'],
    ['import numpy, torch\nv = torch.__version__', 'v'],
    ['import jax.numpy as jnp\nv = jnp.__version__', 'v'],
  ])('or of another package: %s: %s', (source, name) => {
    expect(held(source, name)).toBeUndefined();
  });
});

describe('more than a person writes', () => {
  const given = (times: number) =>
    Array.from({ length: times }, (_, at) => `x = "${at}"`).join('\n');

  test('a name that is given a 21st value may hold any of them', () => {
    expect(held(given(20), 'x')).toBe('19');
    expect(held(given(20), 'x', 4)).toBe('4');
    expect(held(given(21), 'x')).toBeUndefined();
    expect(held(given(21), 'x', 4)).toBeUndefined();
  });

  test('texts are put into others until the cell has grown by 100,000 characters', () => {
    const text = 'a'.repeat(7_000);
    const source = (times: number) => `x = "${text}"\n${'y = f"{x}"\n'.repeat(times)}z = f"{x}"`;
    expect(held(source(13), 'z')).toBe(text);
    expect(held(source(15), 'z')).toBe('{x}');
  });
});
