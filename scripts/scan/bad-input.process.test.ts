import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import {
  code,
  CONFLICT,
  notebook,
  PIP_LOG,
  printed,
} from '../../src/core/saved/samples.fixture.ts';
import { folderOf, runScan } from './scan-process.ts';

// Each test starts a process, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const HOSTILE_NAME = 'a\u001b[31m.log';

const folder = folderOf({
  [HOSTILE_NAME]: CONFLICT.replace(/import$/m, 'import\u0007\u009b31m\u202e'),
  'good.log': CONFLICT,
  'empty.ipynb': '',
  'cut.ipynb': notebook([code([printed(PIP_LOG)])]).slice(0, -20),
  'merge.ipynb': notebook([code([])]).replace(' "metadata"', '<<<<<<< HEAD\n "metadata"'),
  'page.ipynb': '<!doctype html>\n<title>Sign in</title>\n',
  'version-3.ipynb': '{\n "metadata": {},\n "nbformat": 3,\n "worksheets": []\n}\n',
  'version-5.ipynb': notebook([], { nbformat: 5 }),
  'other.ipynb': '{"a": 1}',
  'list.ipynb': '[]',
  'no-cells.ipynb': '{"nbformat": 4}',
  'output.ipynb': notebook([code([]), code([{ output_type: 'stream', text: 7 }])]),
  'cell.ipynb': notebook([{ cell_type: 'heading' }]),
  'picture.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]),
  'rows.jsonl': `{"text": "fine"}\n{"text": \n\n{"id": "a"}\n5\n{"text": "x", "kind": 5}\n{"text": [1]}\n${JSON.stringify({ text: CONFLICT })}\n`,
  'nothing.jsonl': '\n',
  'wrong.txt': notebook([], { nbformat: 2 }),
});
mkdirSync(join(folder, 'folder'));

const scan = (...words: string[]) => runScan(words, { cwd: folder });

const REASONS: Record<string, string> = {
  'missing.ipynb': 'missing.ipynb: no such file',
  'good.log/x': 'good.log/x: no such file',
  folder: 'folder: a folder, not a file',
  'empty.ipynb': 'empty.ipynb:1: empty, not JSON',
  'cut.ipynb': 'cut.ipynb:15: not JSON',
  'merge.ipynb': 'merge.ipynb:4: not JSON',
  'page.ipynb': 'page.ipynb:1: not JSON',
  'version-3.ipynb':
    'version-3.ipynb:3: notebook format 3, only format 4 is read; open it in Colab and save it again',
  'version-5.ipynb': 'version-5.ipynb:2: notebook format 5, only format 4 is read',
  'other.ipynb': 'other.ipynb:1: not a notebook: nbformat: missing',
  'list.ipynb': 'list.ipynb:1: not a notebook: nbformat: missing',
  'no-cells.ipynb': 'no-cells.ipynb:1: not a notebook: cells: missing',
  'output.ipynb':
    'output.ipynb:21: not a notebook: cells.1.outputs.0.text: expected a text or a list of texts',
  'cell.ipynb': 'cell.ipynb:7: not a notebook: cells.0.cell_type',
  'picture.txt': 'picture.txt: not a text file',
  'wrong.txt': 'wrong.txt:2: notebook format 2',
};

test.concurrent('each is named with its line, the others are scanned, exit 2', async () => {
  const { code, out, err } = await scan('--json', ...Object.keys(REASONS), 'good.log');
  const said = err.trimEnd().split('\n');
  expect(said).toHaveLength(Object.keys(REASONS).length);
  for (const [index, reason] of Object.values(REASONS).entries()) {
    expect(said[index]).toContain(reason);
  }
  expect(JSON.parse(out)).toMatchObject({ file: 'good.log', verdict: 'conflict' });
  expect(code).toBe(2);
});

test.concurrent(
  'lines of .jsonl that are no outputs are named, the others are scanned',
  async () => {
    const { code, out, err } = await scan('--json', 'rows.jsonl');
    expect(err.trimEnd().split('\n')).toEqual([
      'rows.jsonl:2: not JSON',
      'rows.jsonl:4: text: missing',
      'rows.jsonl:5: expected an object',
      'rows.jsonl:6: kind: expected a text',
      'rows.jsonl:7: text: expected a text or a list of texts',
    ]);
    const ids = out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect(ids).toEqual(['1', '8']);
    expect(code).toBe(2);
  },
);

test.concurrent('what is empty has no faults', async () => {
  const { code, out, err } = await scan('--json', 'nothing.jsonl', '-');
  expect(JSON.parse(out)).toMatchObject({ file: '-', faults: [] });
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test.concurrent.each([
  [['--jsn', 'good.log'], "Unknown option '--jsn'"],
  [['--json'], 'no file named'],
])('%j: a usage line, exit 2', async (words, reason) => {
  const { code, out, err } = await scan(...words);
  expect(err).toContain(reason);
  expect(err.trimEnd().split('\n').at(-1)).toMatch(/^Usage: /);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

test.concurrent('a file name and an output cannot steer the terminal', async () => {
  const { out, err } = await scan(HOSTILE_NAME, 'b\u001b[0m');
  expect(out).toContain('multiarray failed to import');
  // eslint-disable-next-line no-control-regex
  expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});
