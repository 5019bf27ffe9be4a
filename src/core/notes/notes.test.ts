import { describe, expect, test } from 'vitest';
import { createScanner } from '../reading/scan.ts';
import type { OutputKind } from '../text/output-kind.ts';
import { colabError, printedError, SITE } from '../signatures/fixture.ts';
import { NOTE_FAMILIES } from './index.ts';

function read(text: string, kind: OutputKind) {
  const scanner = createScanner(kind);
  const sightings = [...scanner.push(text), ...scanner.end()];
  return { sightings, notes: scanner.notes() };
}

const noted = (text: string, kind: OutputKind = 'error') =>
  read(text, kind).notes.map(({ signature }) => signature);

describe.each([...NOTE_FAMILIES])('$id', ({ id, note, example, printed }) => {
  test('notes its example, and takes it for no fault', () => {
    const { sightings, notes } = read(example, printed && !noted(example)[0] ? 'stream' : 'error');
    expect(sightings).toEqual([]);
    expect(notes).toMatchObject([{ note, signature: id, line: 1 }]);
  });

  test('says nothing of it in a document', () => {
    expect(noted(`Some say:\n\`\`\`\n${example}\n\`\`\`\n`, 'stream')).toEqual([]);
  });
});

test('says what it read', () => {
  expect(read("AttributeError: module 'numpy' has no attribute 'float'", 'error').notes).toEqual([
    {
      note: 'look-alike',
      signature: 'name-not-in-this-numpy',
      excerpt: "AttributeError: module 'numpy' has no attribute 'float'",
      line: 1,
      facts: { exception: 'AttributeError', missing: 'float', module: 'numpy' },
    },
  ]);
  const warning =
    '/x/scipy/__init__.py:146: UserWarning: A NumPy version >=1.16.5 and <1.23.0 is required for this version of SciPy (detected version 1.23.1\n';
  expect(read(warning, 'stream').notes[0]?.facts).toEqual({
    builtFor: '>=1.16.5 and <1.23.0',
    running: '1.23.1',
  });
});

test.each([
  ['AttributeError: `np.Inf` was removed in the NumPy 2.0 release. Use `np.inf` instead.'],
  ["ImportError: cannot import name 'recfromcsv' from 'numpy'"],
])('a removed name: %s', (line) => {
  expect(noted(line)).toEqual(['name-not-in-this-numpy']);
});

test('a fault is no note', () => {
  const text = colabError(
    [`${SITE}/numpy/ma/core.py`, '<module>', 'x = np.bool'],
    'AttributeError',
    "module 'numpy' has no attribute 'bool'",
  );
  const { sightings, notes } = read(text, 'error');
  expect(sightings).toHaveLength(1);
  expect(notes).toEqual([]);
});

test.each([
  ["AttributeError: module 'numpy' has no attribute 'float'"],
  ["ModuleNotFoundError: No module named 'numpy.char'"],
  ["ModuleNotFoundError: No module named 'numpy._core'"],
  ['ImportError: Numba needs NumPy 2.0 or less. Got NumPy 2.1.'],
])('what advises to change the code falls beside a fault: %s', (line) => {
  const fault = 'ImportError: numpy.core.multiarray failed to import';
  const header = 'Traceback (most recent call last):\n  File "a.py", line 1, in f\n';
  expect(noted(`${header}${line}\n`, 'stream')).toHaveLength(1);
  expect(noted(`${header}${line}\n\n${header}${fault}\n`, 'stream')).toEqual([]);
  expect(noted(`${header}${fault}\n\n${header}${line}\n`, 'stream')).toEqual([]);
});

test('other notes stand beside a fault', () => {
  const text = 'ImportError: numpy.core.multiarray failed to import\n';
  const header = 'Traceback (most recent call last):\n  File "a.py", line 1, in f\n';
  const size = 'ValueError: pyarrow.lib.A size changed, may indicate binary incompatibility\n';
  expect(noted(`${header}${text}\n${header}${size}`, 'stream')).toEqual([
    'other-package-size-changed',
  ]);
});

test.each([
  ["ImportError: cannot import name 'gdal_array' from 'osgeo' (/x/osgeo/__init__.py)", 'osgeo'],
  ["ImportError: cannot import name '_gdal_array' from 'osgeo'", 'osgeo'],
  ["ModuleNotFoundError: No module named '_gdal_array'", 'osgeo'],
  ["ModuleNotFoundError: No module named 'osgeo._gdal_array'", 'osgeo'],
  ['RuntimeError: PyTorch was compiled without NumPy support', undefined],
])('a package that was built without NumPy: %s', (line, owner) => {
  expect(read(line, 'error').notes).toMatchObject([
    { note: 'look-alike', signature: 'built-without-numpy', facts: owner ? { owner } : {} },
  ]);
});

test.each([
  ["ImportError: cannot import name 'gdal' from 'osgeo'"],
  ["ModuleNotFoundError: No module named 'gdal_array_tools'"],
])('another part of GDAL is missing: %s', (line) => {
  expect(noted(line)).not.toContain('built-without-numpy');
});

describe('the size of a type', () => {
  const changed = 'size changed, may indicate binary incompatibility';

  test("is reported for another package's", () => {
    expect(
      read(
        `ValueError: pandas._libs.tslibs.Timestamp ${changed}. Expected 88 from C header, got 72 from PyObject`,
        'error',
      ).notes,
    ).toMatchObject([
      {
        note: 'other-package',
        signature: 'other-package-size-changed',
        facts: {
          owner: 'pandas',
          module: 'pandas._libs.tslibs.Timestamp',
          builtFor: '88',
          running: '72',
        },
      },
    ]);
    expect(noted('ValueError: a.b.C has the wrong size, try recompiling')).toEqual([
      'other-package-size-changed',
    ]);
  });

  test.each([
    [`ValueError: builtins.type ${changed}`],
    [`ValueError: a ${changed}`],
    [`RuntimeWarning: scipy._lib.messagestream.MessageStream ${changed}`],
    [`ValueError: the text pyarrow.lib.A ${changed}`],
  ])('is not one: %s', (line) => {
    expect(noted(line)).not.toContain('other-package-size-changed');
  });
});

describe('another package', () => {
  const websockets = (owner: string) =>
    colabError(
      [`${SITE}/${owner}/client.py`, '<module>', 'from websockets.asyncio import connect'],
      'ImportError',
      "cannot import name 'connect' from 'websockets.http' (/x/websockets/http.py)",
    );

  test.each([
    ['scipy', "cannot import name 'a' from 'scipy.linalg._basic'"],
    ['torch', "cannot import name 'a' from 'torch.utils'"],
    ['jax', "module 'jax.core' has no attribute 'a'"],
    ['pandas', "No module named 'pandas._libs.tslibs.a'"],
    ['google', "cannot import name 'a' from 'google.protobuf.internal'"],
  ])("fails on its own name in %s's frame: %s", (pack, message) => {
    const at = [`${SITE}/${pack}/x.py`, '<module>', 'import y'] as const;
    expect(noted(colabError(at, 'ImportError', message))).toEqual(['other-package-mixed']);
  });

  test('fails in a frame of what needs it, where Colab had it loaded', () => {
    expect(noted(websockets('gradio_client'))).toEqual(['other-package-mixed']);
  });

  test.each([
    [
      "a package's question to another",
      `${SITE}/torchvision/x.py`,
      "cannot import name 'a' from 'torch.b'",
    ],
    ["a person's module", '/content/main.py', "cannot import name 'a' from 'utils'"],
    [
      'an import in a circle',
      `${SITE}/scipy/x.py`,
      "cannot import name 'a' from partially initialized module 'scipy.b'",
    ],
    ['a package that is absent', `${SITE}/seaborn/x.py`, "No module named 'statsmodels'"],
  ])('not %s', (_, path, message) => {
    expect(noted(colabError([path, '<module>', 'import y'], 'ImportError', message))).toEqual([]);
  });

  test('that this output installed', () => {
    const error = printedError(
      [['main.py', '<module>', 'from some_lib.a import b']],
      "ImportError: cannot import name 'b' from 'some_lib.a'",
    );
    expect(noted(error, 'stream')).toEqual([]);
    expect(noted(`Successfully installed some_lib-2.0 x-1\n${error}`, 'stream')).toEqual([
      'other-package-mixed',
    ]);
  });

  test("that Colab's warning names, unless NumPy is among them", () => {
    const warning = (names: string) =>
      `WARNING: The following packages were previously imported in this runtime:\n  [${names}]\nYou must restart\n`;
    expect(read(warning('PIL,google'), 'stream').notes).toMatchObject([
      { note: 'other-package', signature: 'other-package-imported', line: 2 },
    ]);
    expect(noted(warning('PIL,numpy'), 'stream')).toEqual([]);
  });
});

test('keeps 40 notes and short excerpts', () => {
  const warnings = Array.from(
    { length: 60 },
    (_, index) =>
      `W: RuntimeWarning: a${index}.b size changed, may indicate binary incompatibility. Expected ${index}, got 1\n`,
  );
  const errors = Array.from({ length: 60 }, (_, index) =>
    printedError(
      [['a.py', 'f', 'x']],
      `AttributeError: module 'numpy' has no attribute 'x${index}${'_'.repeat(400)}'`,
    ),
  );
  const { notes } = read([...warnings, ...errors].join('\n'), 'stream');
  expect(notes).toHaveLength(40);
  expect(Math.max(...notes.map(({ excerpt }) => excerpt.length))).toBeLessThanOrEqual(300);
});

test('values and quotes are no failures', () => {
  const line = "AttributeError: module 'numpy' has no attribute 'float'";
  expect(noted(line, 'execute_result')).toEqual([]);
  expect(noted(`${line}\n`, 'stream')).toEqual([]);
});
