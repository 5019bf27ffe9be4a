import { describe, expect, test } from 'vitest';
import { createScanner } from '../reading/scan.ts';
import { colabError, printedError, SITE } from '../signatures/fixture.ts';

function notesOf(text: string, kind: 'error' | 'stream' = 'error') {
  const scanner = createScanner(kind);
  scanner.push(text);
  scanner.end();
  return scanner.notes();
}

const seenIn = (owner: string, message: string) =>
  notesOf(colabError([`${SITE}/${owner}/x.py`, 'f', 'y'], 'ImportError', message)).length > 0;
const aloneSeen = (message: string) => notesOf(`ImportError: ${message}`).length > 0;

describe('a package that is mixed', () => {
  test.each([
    [
      "cannot import name 'a' from 'scipy.linalg'",
      { missing: 'a', module: 'scipy.linalg', owner: 'scipy' },
    ],
    [
      "module 'scipy.linalg' has no attribute 'a'",
      { missing: 'a', module: 'scipy.linalg', owner: 'scipy' },
    ],
    [
      "No module named 'scipy.linalg'",
      { missing: 'scipy.linalg', module: 'scipy.linalg', owner: 'scipy' },
    ],
  ])('says what is missing, and where: %s', (message, facts) => {
    const text = colabError([`${SITE}/scipy/x.py`, 'f', 'y'], 'ImportError', message);
    expect(notesOf(text)).toMatchObject([
      { note: 'other-package', signature: 'other-package-mixed', facts },
    ]);
    expect(notesOf(text.replace(message, `Oh, ${message}`))).toEqual([]);
  });

  test('may be a part of a namespace', () => {
    const message = "cannot import name 'a' from 'google.protobuf.internal'";
    const text = colabError([`${SITE}/google/protobuf/x.py`, 'f', 'y'], 'ImportError', message);
    expect(notesOf(text)[0]?.facts).toMatchObject({ owner: 'google.protobuf' });
  });

  test.each(['typing_extensions', 'google.protobuf', 'PIL', 'pandas', 'websockets'])(
    'is one that Colab had loaded, if a package asks: %s',
    (name) => {
      const message = `cannot import name 'a' from '${name}.b'`;
      expect(seenIn('gradio', message)).toBe(true);
      expect(seenIn('gradio', message.replace(name, 'scipy'))).toBe(false);
      const cell = '/tmp/ipython-input-1.py in <cell line: 0>()\n----> 1 import b\n\n';
      expect(
        notesOf(`ImportError   Traceback (most recent call last)\n${cell}ImportError: ${message}`),
      ).toEqual([]);
    },
  );

  test('is reported without a frame if the name is private', () => {
    expect(aloneSeen("cannot import name 'a' from 'PIL._util'")).toBe(true);
    expect(aloneSeen("cannot import name 'a' from 'PIL.util'")).toBe(false);
    expect(aloneSeen("No module named 'pandas._libs.a'")).toBe(true);
    expect(aloneSeen("No module named 'pandas.__version__'")).toBe(false);
    expect(aloneSeen("No module named '_pandas'")).toBe(false);
    expect(seenIn('gradio', "cannot import name 'a' from 'scipy._util'")).toBe(false);
  });

  test.each([
    ['PIL', 'Pillow-11.0'],
    ['google.protobuf', 'protobuf-5.29.1'],
    ['sklearn', 'scikit_learn-1.6.0'],
    ['cv2', 'opencv-python-4.10.0.84'],
    ['some_lib', 'some-lib-2.0'],
    ['some_lib', 'Some_Lib-2.0.post1'],
    ['attr_lib', 'x-1 attr_lib-2.0rc1 y-2'],
  ])('is one that this output installed: %s by %s', (name, installed) => {
    const error = printedError(
      [['main.py', '<module>', 'x']],
      `ImportError: cannot import name 'b' from '${name}.a'`,
    );
    expect(notesOf(error, 'stream')).toEqual([]);
    expect(notesOf(`Successfully installed ${installed}\n${error}`, 'stream')).toHaveLength(1);
    expect(notesOf(`Successfully installed other-1\n${error}`, 'stream')).toEqual([]);
    expect(notesOf(`It successfully installed ${installed}\n${error}`, 'stream')).toEqual([]);
  });

  test('is remembered over several installs', () => {
    const error = printedError(
      [['main.py', '<module>', 'x']],
      "ImportError: cannot import name 'b' from 'some_lib.a'",
    );
    const logs = 'Successfully installed some_lib-1\nSuccessfully installed x-1\n';
    expect(notesOf(`${logs}${error}`, 'stream')).toHaveLength(1);
    const many = Array.from({ length: 300 }, (_, index) => `x${index}a-1`).join(' ');
    expect(notesOf(`${logs}Successfully installed ${many}\n${error}`, 'stream')).toEqual([]);
  });
});

test.each([
  ['The _imaging extension was built for another version of Pillow or PIL', 'pillow'],
  ['operator torchvision::nms does not exist', 'torchvision'],
  ['jaxlib is version 0.4.1, but this version of jax requires version 0.4.2.', 'jax'],
  ['jaxlib version 0.4.1 is newer than and incompatible with jax version 0.4.0', 'jax'],
  ['Detected incompatible Protobuf Gencode/Runtime versions when loading', 'protobuf'],
  ['initialization of _internal failed without raising an exception', 'numba'],
])('a package says itself that it is mismatched: %s', (message, owner) => {
  expect(notesOf(`RuntimeError: ${message}`)).toMatchObject([
    { signature: 'other-package-mismatched', facts: { owner } },
  ]);
});

test('a failure that turns out to be a fault is no note, however its message began', () => {
  const text = `ImportError: cannot import name 'a' from 'scipy._b'
Importing the numpy C-extensions failed. Version "2"`;
  const scanner = createScanner('error');
  const sightings = [...scanner.push(text), ...scanner.end()];
  expect(sightings).toMatchObject([{ signature: 'c-extensions-failed' }]);
  expect(scanner.notes()).toEqual([]);
});

test('a name that is missing from its package as a module too is one note', () => {
  const text = colabError(
    [`${SITE}/google/x.py`, 'f', 'y'],
    'ImportError',
    "cannot import name 'a' from 'google.protobuf.internal'",
  );
  expect(notesOf(text)).toHaveLength(1);
  expect(seenIn('scipy', "cannot import name 'a' from 'scipy'")).toBe(true);
  expect(seenIn('protobuf', "cannot import name 'a' from 'google.cloud'")).toBe(false);
  expect(seenIn('scipy', "module 'scipy.a' has no attribute 'long_name'")).toBe(true);
});

test('notes come in the order of their lines, each name once', () => {
  const error = (name: string) =>
    printedError([['a.py', 'f', 'x']], `AttributeError: module 'numpy' has no attribute '${name}'`);
  const notes = notesOf(`${error('b')}${error('a')}${error('b')}`, 'stream');
  expect(notes.map(({ facts, line }) => [facts.missing, line])).toEqual([
    ['b', 4],
    ['a', 8],
  ]);
});
