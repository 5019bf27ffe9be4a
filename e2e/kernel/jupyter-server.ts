import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { KernelParts } from '../../scripts/setup.d.mts';
import { environment } from './jupyter-settings.ts';
import type { RunFolder } from './types.ts';

const SERVE = join(import.meta.dirname, 'python', 'serve.py');
const START_MS = 60_000;
const STOP_MS = 10_000;
const LOOK_EVERY_MS = 50;

export interface JupyterServer {
  url: string;
  token: string;
  /** Ends the server and its kernels, and removes the folder of the run. */
  stop(): Promise<void>;
}

const hasEnded = (process: ChildProcess) =>
  process.exitCode !== null || process.signalCode !== null;

/** True once the server answers; it writes its address down a moment before. */
async function answers(url: string): Promise<boolean> {
  try {
    const reply = await fetch(`${url}/api`);
    await reply.body?.cancel();
    return reply.ok;
  } catch {
    return false;
  }
}

/** Where the server is going to listen; undefined while it does not know. */
async function readAddress(folder: string): Promise<{ url: string; token: string } | undefined> {
  const names = await readdir(folder).catch(() => []);
  const file = names.find((name) => /^jpserver-\d+\.json$/.test(name));
  if (!file) return undefined;
  try {
    const { port, token }: { port: number; token: string } = JSON.parse(
      await readFile(join(folder, file), 'utf8'),
    );
    return { url: `http://127.0.0.1:${port}`, token };
  } catch {
    // It is still being written.
    return undefined;
  }
}

/**
 * Starts a server, outside the environment that its kernels use. Rejects, in words, where it does
 * not come up within a minute.
 */
export async function startJupyterServer(
  parts: KernelParts,
  folder: RunFolder,
): Promise<JupyterServer> {
  const logFile = join(folder.jupyter, 'server.log');
  const log = openSync(logFile, 'w');
  // It runs until its standard input closes, which happens even where this process is killed. In a
  // group of its own, the Ctrl+C of a terminal does not reach it.
  const server = spawn(parts.python, [SERVE, folder.path, join(folder.jupyter, 'settings.json')], {
    // Kernels begin where the server does.
    cwd: folder.content,
    env: environment(folder, parts.pip),
    stdio: ['pipe', log, log],
    detached: process.platform !== 'win32',
  });
  closeSync(log);
  server.unref();
  const ended = once(server, 'close').catch(() => undefined);

  const stop = async () => {
    server.ref();
    server.stdin?.end();
    await Promise.race([ended, wait(STOP_MS, undefined, { ref: false })]);
    if (!hasEnded(server)) server.kill('SIGKILL');
    await rm(folder.path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };

  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline && !hasEnded(server) && server.pid !== undefined) {
    const address = await readAddress(join(folder.jupyter, 'runtime'));
    if (address && (await answers(address.url))) return { ...address, stop };
    await wait(LOOK_EVERY_MS);
  }
  const lastWords = (await readFile(logFile, 'utf8')).trim().split('\n').slice(-3).join(' ');
  await stop();
  throw new Error(`Jupyter's server did not start. ${lastWords}`);
}
