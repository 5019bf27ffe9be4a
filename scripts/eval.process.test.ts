import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const evaluate = (...corpus: string[]) =>
  run('npx', ['--no-install', 'tsx', 'scripts/eval.ts', ...corpus]);

/** Labelled outputs that may stand beside the checkout; the project does without them. */
const LABELLED = '../shared/corpus/dev.jsonl';

const STALE = [
  'Traceback (most recent call last)',
  'File /usr/local/lib/python3.12/dist-packages/numpy/_core/strings.py:24',
  "ImportError: cannot import name '_center' from 'numpy._core.umath' (/usr/local/lib/python3.12/dist-packages/numpy/_core/umath.py)",
].join('\n');

test('counts a miss, and fails for it', async () => {
  const rows = [
    { id: 'a', kind: 'error', text: STALE, label: 'a', signature: 's' },
    { id: 'b', kind: 'error', text: 'ValueError: bad input', label: 'b', signature: 's' },
  ];
  const file = join(mkdtempSync(join(tmpdir(), 'clean-slate-eval-')), 'rows.jsonl');
  writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
  const failed = await evaluate(file).catch((error: { stdout: string }) => error);
  expect(failed.stdout).toContain('1.000 (1/1)');
  expect(failed.stdout).toContain('0.500 (1/2)');
  expect(failed).toHaveProperty('code', 1);
}, 60_000);

test('names a file that is not there', async () => {
  const failed = await evaluate('no-such.jsonl').catch((error: { stderr: string }) => error);
  expect(failed.stderr).toContain('There is no no-such.jsonl');
  expect(failed).toHaveProperty('code', 2);
}, 60_000);

if (existsSync(LABELLED)) {
  test('reaches its aims on the labelled outputs beside the checkout, unasked', async () => {
    const { stdout } = await evaluate();
    expect(stdout).toContain('false alarms      0 of');
  }, 60_000);
}
