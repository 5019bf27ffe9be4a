import { expect, test, vi } from 'vitest';
import {
  code,
  CONFLICT,
  markdown,
  notebook,
  PIP_LOG,
  printed,
  raised,
  STALE,
} from '../../src/core/saved/samples.fixture.ts';
import { folderOf, runScan } from './scan-process.ts';

const lines = (text: string) => text.trimEnd().split('\n');
const objects = (text: string) => lines(text).map((line) => JSON.parse(line) as unknown);

// Each test starts a process, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const REMOVED = "AttributeError: module 'numpy' has no attribute 'float'";

const folder = folderOf({
  'healthy.ipynb': notebook([markdown, code([printed('numpy 2.0.2\n')])]),
  'stale.ipynb': notebook([
    markdown,
    code([]),
    code([printed(PIP_LOG.split(/(?<=\n)/))]),
    code([raised(STALE)]),
  ]),
  'quiet.ipynb': notebook([code([], { source: '!pip install -q numpy==1.26.4' })]),
  'conflict.log': CONFLICT,
  'removed.ipynb': notebook([code([raised(REMOVED)])]),
  'powershell.txt': Buffer.from(`\uFEFF${CONFLICT}`, 'utf16le'),
  'many.jsonl': `${JSON.stringify({ text: CONFLICT })}\n`.repeat(20_000),
  'rows.jsonl': [
    { id: 'clean', kind: 'stream-stdout', text: 'numpy 2.0.2' },
    { id: 'log', kind: 'pip-log', text: PIP_LOG.split(/(?<=\n)/) },
    { text: 'no id, no kind' },
    { id: 'data', kind: 'execute_result', text: CONFLICT },
    { id: 'error', kind: 'error', text: STALE },
  ]
    .map((row) => JSON.stringify(row))
    .join('\r\n\n'),
});

const scan = (words: string[], more = {}) => runScan(words, { cwd: folder, ...more });

test.concurrent('--json on .jsonl: one object a line, with nothing else in it', async () => {
  const { code, out, err } = await scan(['--json', 'rows.jsonl']);
  const clean = { faults: [], verdict: 'clean', remedies: [], wontHelp: [] };
  expect(objects(out)).toEqual([
    { id: 'clean', ...clean },
    {
      id: 'log',
      faults: [
        {
          kind: 'replaced',
          strength: 'certain',
          signature: 'pip-replaced',
          excerpt: 'Successfully installed numpy-2.3.5',
          line: 7,
        },
      ],
      verdict: 'restart-needed',
      remedies: ['restart-and-run-all', 'restart'],
      wontHelp: [],
    },
    { id: '5', ...clean },
    { id: 'data', ...clean },
    {
      id: 'error',
      faults: [
        {
          kind: 'stale-memory',
          strength: 'certain',
          signature: 'internal-name-missing',
          excerpt: "ImportError: cannot import name '_center' from 'numpy._core.umath'",
          line: expect.any(Number) as number,
        },
      ],
      verdict: 'corrupted',
      remedies: ['restart-and-run-all', 'restart'],
      wontHelp: [],
    },
  ]);
  expect({ code, err }).toEqual({ code: 1, err: '' });
});

test.concurrent('--json on notebooks and logs: one object a file', async () => {
  const files = ['stale.ipynb', 'removed.ipynb', 'conflict.log', 'powershell.txt'];
  const note = { kind: 'look-alike', signature: 'name-not-in-this-numpy', excerpt: REMOVED };
  const { code, out } = await scan(['--json', ...files]);
  const conflict = {
    faults: [
      { kind: 'disk-conflict', strength: 'likely', signature: 'c-api-import-failed', line: 4 },
    ],
    verdict: 'conflict',
    remedies: ['fix-pins'],
    wontHelp: ['restart-and-run-all', 'restart'],
  };
  expect(objects(out)).toMatchObject([
    {
      file: 'stale.ipynb',
      faults: [
        { kind: 'replaced', cell: 2, line: 7 },
        { kind: 'stale-memory', cell: 3 },
      ],
      verdict: 'corrupted',
      remedies: ['restart-and-run-all', 'restart'],
    },
    {
      file: 'removed.ipynb',
      faults: [],
      verdict: 'clean',
      notes: [{ ...note, line: 1, cell: 1 }],
    },
    { file: 'conflict.log', ...conflict },
    { file: 'powershell.txt', ...conflict },
  ]);
  expect(code).toBe(1);
});

test.concurrent('the report tells both cells, both versions and what to do', async ({ expect }) => {
  const { code, out } = await scan(['stale.ipynb']);
  expect(out).toMatchInlineSnapshot(`
    "stale.ipynb
    NumPy is broken in this session

    Cell 2 installed NumPy 2.3.5 while this session was using 2.0.2, so cell 3
    failed. Your code is probably fine; restarting fixes this.

    What happened
      Cell 3 failed, line 12 of its output:
        ImportError: cannot import name '_center' from 'numpy._core.umath'
      Cell 2 replaced NumPy, line 7 of its output:
        Successfully installed numpy-2.3.5

    What to do
      1. Runtime > Restart session and run all
         Your notebook and files are safe; variables are rebuilt as the cells run.
      2. Runtime > Restart session
         Your notebook and files are safe; all variables are lost.

    Don't do this
      - Installing NumPy again by hand: the files change once more, but the old
        NumPy stays loaded.
      - Reloading NumPy with importlib: its compiled parts load only once per
        session.
    "
  `);
  expect(code).toBe(1);
});

test.concurrent('of a quiet install the report says what may have been', async () => {
  const { code, out } = await scan(['quiet.ipynb']);
  expect(out).toContain('Cell 1 ran a quiet install that may have replaced NumPy');
  expect(out).toContain('Cell 1 may have replaced NumPy, line 1 of its source:\n    pip');
  expect(out).not.toContain('Cell 1 replaced');
  expect(code).toBe(1);
});

test.concurrent('--from: what is less sure leaves the exit status 0', async () => {
  const codeOf = async (...words: string[]) => (await scan(words)).code;
  expect(await codeOf('--from', 'likely', 'quiet.ipynb')).toBe(0);
  expect(await codeOf('--from', 'possible', 'quiet.ipynb')).toBe(1);
  expect(await codeOf('--from=certain', 'conflict.log')).toBe(0);
  expect(await codeOf('--from=likely', 'conflict.log')).toBe(1);
  const { code, err } = await scan(['--from', 'sure', 'conflict.log']);
  expect(code).toBe(2);
  expect(err).toContain('--from takes one of certain, likely, either, possible');
});

test.concurrent('the report of a log speaks of its lines, that of .jsonl is short', async () => {
  const { out } = await scan(['conflict.log', 'rows.jsonl']);
  expect(out).toContain('Line 4 failed:\n    ImportError: numpy.core.multiarray failed to import');
  expect(out).toContain('Line 4 is of a.py, which failed as a separate program');
  expect(out).toContain("Won't help\n  - Restarting: the program runs on its own");
  expect(out).not.toMatch(/\bcell \d/i);
  expect(out).toContain('log, line 3: Restart before you continue\n  pip-replaced: Successfully');
  expect(lines(out).at(-1)).toBe('rows.jsonl: outputs with a fault: 2 of 5');
});

test.concurrent('nothing wrong: exit 0', async ({ expect }) => {
  const { code, out, err } = await scan(['healthy.ipynb', 'removed.ipynb']);
  expect(out).toMatchInlineSnapshot(`
    "healthy.ipynb
    All clear

    No sign of a broken NumPy in this session.

    removed.ipynb
    All clear

    No sign of a broken NumPy in this session.

    Not a NumPy problem
      Cell 1, line 1 of its output:
        AttributeError: module 'numpy' has no attribute 'float'
        The code uses a name that this version of NumPy doesn't have: change the
        code.
    "
  `);
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test.concurrent('standard input: a notebook is known by its content', async () => {
  const stdin = [notebook([code([raised(STALE)], { id: 'a' })])];
  const { out } = await scan(['--json', '-'], { stdin });
  expect(objects(out)).toMatchObject([{ file: '-', faults: [{ cell: 1, kind: 'stale-memory' }] }]);
});

test.concurrent('standard input: a long log, in chunks that cut characters', async () => {
  const block = 'step 1, loss 0.5, in numpy\n'.repeat(40_000);
  const words = Buffer.from('“训练” ✓\n');
  const stdin = (function* () {
    for (let n = 0; n < 60; n += 1) yield block;
    yield* [words.subarray(0, 2), words.subarray(2, 5), words.subarray(5)];
    yield CONFLICT;
  })();
  // The whole text would not fit.
  const { code, out } = await scan(['--json', '-'], { stdin, memory: 40 });
  expect(objects(out)).toMatchObject([{ file: '-', faults: [{ line: 2_400_005 }] }]);
  expect(code).toBe(1);
});

test.concurrent('a reader that has seen enough ends it quietly', async () => {
  const { err, code } = await scan(['--json', 'many.jsonl'], { isHead: true });
  expect({ err, code }).toEqual({ err: '', code: 1 });
});

test.concurrent('under npm, paths start where the person is', async () => {
  const env = { npm_lifecycle_event: 'scan', INIT_CWD: folder };
  const { code, out } = await runScan(['--json', 'conflict.log'], { cwd: '/', env });
  expect(objects(out)).toMatchObject([{ file: 'conflict.log' }]);
  expect(code).toBe(1);
});

test.concurrent('--help', async () => {
  const { code, out } = await scan(['--help']);
  expect(out).toContain('Usage: npm run --silent scan -- [--json] [--from STRENGTH] FILE...');
  expect(code).toBe(0);
});
