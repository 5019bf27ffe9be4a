import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'page-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...words: string[]) {
  const command = ['--import', 'tsx', 'scripts/page-check/page-check.ts', ...words];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.err += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { ...ended, code };
}

test('one line of JSON a file; what cannot be read is said, and the rest checked', async () => {
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const empty = file('empty.html', '');
  const binary = file('binary.html', new Uint8Array([0x89, 0x50, 0, 0, 1]));
  const other = file('other.html', '<p>Hello');
  const missing = join(folder, 'missing.html');
  const { out, err, code } = await run(empty, binary, other, missing, folder);
  expect(code).toBe(2);
  expect(err.trim().split('\n')).toEqual([
    `${empty}: an empty file`,
    `${binary}: not a text file`,
    `${missing}: no such file`,
    `${folder}: a folder, not a file`,
  ]);
  expect(out.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(out)).toMatchObject({ file: other, isNotebook: false, verdict: 'unreadable' });
}, 60_000);

test('says how it is used', async () => {
  const { out, err, code } = await run();
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toContain('no file named');
}, 60_000);
