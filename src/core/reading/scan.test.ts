import { expect, test } from 'vitest';
import { createScanner, scan } from './scan.ts';
import type { OutputKind } from '../text/output-kind.ts';

const CONFLICT =
  'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\n    import cv2\nImportError: numpy.core.multiarray failed to import\n';

test('tells the excerpt and its line', () => {
  expect(scan(`one\ntwo\n${CONFLICT}`, 'stream')).toEqual([
    {
      signature: 'c-api-import-failed',
      fault: 'disk-conflict',
      strength: 'likely',
      excerpt: 'ImportError: numpy.core.multiarray failed to import',
      line: 6,
      facts: { exception: 'ImportError', program: 'a.py' },
    },
  ]);
});

test('tells one signature once in an output', () => {
  expect(scan(CONFLICT.repeat(5), 'stream')).toHaveLength(1);
});

test('keeps a consequence to itself where its cause is reported', () => {
  const text = `RuntimeError: module compiled against API version 0xe but this version of numpy is 0xd\n${CONFLICT}`;
  expect(scan(text, 'error').map(({ signature }) => signature)).toEqual(['api-version']);
});

test('takes the value of an expression for data', () => {
  expect(scan(CONFLICT, 'execute_result')).toEqual([]);
});

test("reads on past the words on Colab's button", () => {
  const text = `AttributeError                            Traceback (most recent call last)
/tmp/ipython-input-1408506528.py in <cell line: 0>()
----> 1 import pandas

2 frames/usr/local/lib/python3.12/dist-packages/numpy/ma/core.py in <module>
---> 14 bool_ = np.bool

/usr/local/lib/python3.12/dist-packages/numpy/__init__.py in __getattr__(attr)
--> 300         raise AttributeError("module {!r} has no attribute "

AttributeError: module 'numpy' has no attribute 'bool'`;
  expect(scan(text, 'error')).toMatchObject([
    { signature: 'private-attribute-missing', strength: 'certain' },
  ]);
});

test('takes an error pasted into a cell for source text', () => {
  const text = `  File "<ipython-input-56-276b90ca2c65>", line 1
    ImportError: cannot import name '_center' from 'numpy._core.umath'
                        ^
SyntaxError: invalid syntax
`;
  expect(scan(text, 'error')).toEqual([]);
});

test('adds what it read of an install to what was carried over', () => {
  const scanner = createScanner('stream');
  scanner.push(
    '  Found existing installation: numpy 2.0.2\n  Successfully uninstalled numpy-2.0.2\n',
  );
  expect(scanner.push('Successfully installed numpy-2.3.5\n')).toMatchObject([
    { signature: 'pip-replaced', facts: { fromVersion: '2.0.2', toVersion: '2.3.5' } },
  ]);
  expect(scanner.end()).toEqual([]);
});

test('excerpts are short', () => {
  const name = '_'.repeat(3_000);
  const [found] = scan(`AttributeError: module 'numpy._core' has no attribute '${name}'`, 'error');
  expect(found?.excerpt.length).toBeLessThanOrEqual(300);
  expect(found?.excerpt).toContain('has no attribute');
});

test('reads a long text in pieces, and none that cannot concern NumPy', () => {
  const text = `${'x'.repeat(50_000)}\n${CONFLICT}${'y\n'.repeat(30_000)}`;
  expect(scan(text, 'stream')).toMatchObject([{ signature: 'c-api-import-failed', line: 5 }]);
  expect(scan('Traceback (most recent call last):\nKeyError: 1\n', 'stream')).toEqual([]);
});

test('tells a signature again where it is about something else', () => {
  const failure = (name: string) =>
    `Traceback (most recent call last):
  File "/site-packages/numpy/ma/core.py", line 1, in f
ImportError: cannot import name '${name}' from 'numpy._core.x'

`;
  const failed = scan(`${failure('a')}${failure('b')}${failure('a')}`, 'stream');
  expect(failed.map(({ facts }) => facts.missing)).toEqual(['a', 'b']);
  const log = (to: string) => `Successfully installed numpy-${to}\n`;
  const replaced = scan(`${log('1.26.4')}${log('2.3.5')}${log('1.26.4')}`, 'stream');
  expect(replaced.map(({ facts }) => facts.toVersion)).toEqual(['1.26.4', '2.3.5', '1.26.4']);
  expect(scan(log('1.26.4').repeat(3), 'stream')).toHaveLength(1);
});

test('a swap does not keep a consequence to itself', () => {
  const text = `Successfully installed numpy-1.26.4\n${CONFLICT}`;
  expect(scan(text, 'stream').map(({ signature }) => signature)).toEqual([
    'pip-replaced',
    'c-api-import-failed',
  ]);
});

test('is less certain of what another process may have printed', () => {
  const error = `Traceback (most recent call last):
  File "/usr/lib/python3/dist-packages/numpy/ma/core.py", line 1, in f
    x
ImportError: cannot import name '_center' from 'numpy._core.umath'
`;
  expect(scan(error, 'error')[0]?.strength).toBe('certain');
  expect(scan(error, 'stream')[0]?.strength).toBe('likely');
  expect(scan(error, 'display_data')[0]?.strength).toBe('likely');
});

test('tells a failure once, however its message goes on', () => {
  const text = `${CONFLICT}numpy.core.umath failed to import\nmodule compiled against API version 0x10 but this version of numpy is 0xf\n`;
  expect(scan(text, 'stream').map(({ signature }) => signature)).toEqual(['c-api-import-failed']);
});

test.each([
  ['a quote', `text\n> ${CONFLICT.trimEnd().replaceAll('\n', '\n> ')}\n`],
  ['a document', `## Known trouble\n${CONFLICT}`],
  ['a fence', `\`\`\`\n${CONFLICT}\`\`\`\n`],
])('takes %s for no failure, and what was open above it for ended', (_, text) => {
  expect(scan(text, 'stream')).toEqual([]);
  const [header, frame, source] = CONFLICT.split('\n');
  const open = `${header}\n${frame}\n${source}\n`;
  expect(
    scan(`${open}${text}\nImportError: numpy.core.umath failed to import\n`, 'stream'),
  ).toEqual([]);
});

test('reads an install log in a document, though no failure', () => {
  const log = '## Set-up\nSuccessfully installed numpy-1.26.4\n';
  expect(scan(log, 'stream')).toMatchObject([{ signature: 'pip-replaced', line: 2 }]);
});

test('says how the installs in an output went', () => {
  const outcome = (text: string, kind: OutputKind) => {
    const scanner = createScanner(kind);
    scanner.push(text);
    scanner.end();
    return scanner.installOutcome();
  };
  expect(outcome('Successfully installed six-1\n', 'stream')).toBe('told');
  expect(outcome('ERROR: Could not find a version\n', 'stream')).toBe('failed');
  expect(outcome('text\n', 'stream')).toBe('none');
  const bar =
    '\u001B[2K     \u001B[91m━━━\u001B[0m 0.1/1.6 MB ? eta 0:00:01\r     \u001B[90m━━━━━━━━━━━━\u001B[0m \u001B[32m1.6/1.6 MB\u001B[0m \u001B[31m13.1 MB/s\u001B[0m eta \u001B[36m0:00:00\u001B[0m\n\u001B[?25h';
  expect(outcome(bar, 'stream')).toBe('small');
  expect(outcome(`${bar}${bar.replaceAll('1.6', '18.0')}`, 'stream')).toBe('large');
  const noConda =
    'ValueError: The python kernel does not appear to be a conda environment.  Please use pip';
  expect(outcome(noConda, 'error')).toBe('failed');
  expect(outcome('ERROR: Could not find a version\n', 'error')).toBe('none');
  expect(outcome('Successfully installed six-1\n', 'error')).toBe('none');
  expect(outcome('Successfully installed six-1\n', 'execute_result')).toBe('none');
  expect(outcome('```\nSuccessfully installed six-1\n```\n', 'stream')).toBe('none');
});

test("says whether the installs' paths are a person's own", () => {
  const isOwn = (text: string, kind: OutputKind) => {
    const scanner = createScanner(kind);
    scanner.push(text);
    scanner.end();
    return scanner.isOwnPlace();
  };
  const satisfied = 'Requirement already satisfied: six in /home/me/.venv/lib (1.16)\n';
  expect(isOwn(satisfied, 'stream')).toBe(true);
  expect(isOwn(satisfied, 'execute_result')).toBe(false);
  expect(isOwn('text\n', 'stream')).toBe(false);
});

test('tells what an install log says beside the versions', () => {
  const log = `Collecting numpy<2 (from mediapipe)
Installing collected packages: numpy
  Attempting uninstall: numpy
    Found existing installation: numpy 2.0.2
    Uninstalling numpy-2.0.2:
      Successfully uninstalled numpy-2.0.2
thinc 8.3.6 requires numpy<3.0.0,>=2.0.0, but you have numpy 1.26.4 which is incompatible.
Successfully installed numpy-1.26.4
`;
  expect(scan(log, 'stream').map(({ facts }) => facts)).toEqual([
    {
      fromVersion: '2.0.2',
      toVersion: '1.26.4',
      requested: '<2',
      neededBy: 'mediapipe',
      conflicts: 'thinc 8.3.6',
    },
  ]);
});
