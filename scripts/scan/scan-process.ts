/** Runs the real command, for the tests beside this file. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const command = fileURLToPath(new URL('scan.ts', import.meta.url));

/** How a run of the command ended and what it printed. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

interface Start {
  cwd?: string;
  env?: Record<string, string>;
  stdin?: Iterable<string | Uint8Array>;
  /** How much the command's own objects may take, in megabytes. */
  memory?: number;
  /** Stop reading after the first chunk, as `head` does. */
  isHead?: boolean;
}

/** Makes a folder that holds the files, by name, until the test file has ended. */
export function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the command to its end. */
export async function runScan(words: readonly string[], start: Start = {}): Promise<Ended> {
  const { cwd, env, stdin = [], memory, isHead } = start;
  const flags = [...(memory ? [`--max-old-space-size=${memory}`] : []), '--import', tsx];
  const child = spawn(process.execPath, [...flags, command, ...words], {
    cwd: cwd ?? process.cwd(),
    env: { ...process.env, ...env },
  });
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    ended.out += chunk;
    if (isHead) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    ended.err += chunk;
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  // The command may end before it has read everything.
  await pipeline(Readable.from(stdin), child.stdin).catch(() => {});
  ended.code = await closed;
  return ended;
}
