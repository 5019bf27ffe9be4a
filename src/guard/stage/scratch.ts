import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { afterAll } from 'vitest';
import { ensureKernel } from '../../../scripts/setup.mjs';

/** A Python environment with a NumPy of its own, which a test may damage. */
export interface Scratch {
  folder: string;
  python: string;
  /** The folder of its modules. */
  modules: string;
  env: Record<string, string>;
}

export interface Ended {
  code: number | null;
  /** What it printed, to both streams. */
  said: string;
}

const LONGEST_MS = 120_000;

/** A reason, in words, where this machine has no NumPy to test with. Throws where it must have. */
export async function missing(): Promise<string | undefined> {
  const { reason } = await ensureKernel();
  if (reason && process.env['CI'] === 'true') throw new Error(reason);
  if (reason) console.log(`Skipped: ${reason}`);
  return reason;
}

const makeFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'parts-'));
  // A busy disk takes its time for thousands of files.
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }), LONGEST_MS);
  return folder;
};

const envOf = (python: string, folder: string) => ({
  PATH: [dirname(python), process.env['PATH']].join(delimiter),
  TMPDIR: folder,
});

/** The environment that has NumPy 2.0.2, to be read only, with a folder until the test file has ended. */
export async function borrow(): Promise<Scratch> {
  const kernel = await ensureKernel();
  if (kernel.reason !== undefined) throw new Error(kernel.reason);
  const folder = makeFolder();
  const modules = join(kernel.venv, kernel.modules);
  const env = { ...envOf(kernel.python, folder), PYTHONDONTWRITEBYTECODE: '1' };
  return { folder, python: kernel.python, modules, env };
}

/** A copy of that environment, to be damaged, until the test file has ended. */
export async function makeScratch(): Promise<Scratch> {
  const kernel = await ensureKernel();
  if (kernel.reason !== undefined) throw new Error(kernel.reason);
  const folder = makeFolder();
  const venv = join(folder, 'venv');
  cpSync(kernel.venv, venv, { recursive: true, verbatimSymlinks: true });
  const modules = join(venv, kernel.modules);
  rmSync(join(modules, 'jupyter.pth'));
  const python = join(venv, relative(kernel.venv, kernel.python));
  // What pip compiles ahead takes longer than what it installs.
  const env = { ...kernel.pip, PIP_NO_COMPILE: '1', ...envOf(python, folder) };
  return { folder, python, modules, env };
}

/** Runs a program, without a person to answer, to its end. */
export async function runIn(
  { folder, env }: Scratch,
  command: string,
  words: readonly string[],
  more: Record<string, string> = {},
): Promise<Ended> {
  const child = spawn(command, words, {
    cwd: folder,
    env: { ...process.env, ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LONGEST_MS,
  });
  const ended: Ended = { code: null, said: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      ended.said += text;
    });
  }
  ended.code = await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  return ended;
}

/** Runs Python source, as a file beside the environment. */
export function runPython(
  scratch: Scratch,
  source: string,
  more: Record<string, string> = {},
): Promise<Ended> {
  const file = join(mkdtempSync(join(scratch.folder, 'run-')), 'cell.py');
  writeFileSync(file, source);
  return runIn(scratch, scratch.python, [file], more);
}
