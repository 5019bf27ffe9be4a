import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../../scripts/lib/lock.mjs';
import { kernelSpec, serverConfig } from './jupyter-settings.ts';
import type { RunFolder } from './types.ts';

const isWindows = process.platform === 'win32';

/** Removes what runs left that were killed before they could. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [, pid] = /^clean-slate-(\d+)-\w{6}$/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) {
      await rm(join(tmpdir(), name), { recursive: true, force: true });
    }
  }
}

/** Makes the folder of a run, with Jupyter's settings in it. */
export async function makeRunFolder(): Promise<RunFolder> {
  await sweep();
  // The system's own place for such things keeps this machine's paths out of what cells print.
  const path = await mkdtemp(join(tmpdir(), `clean-slate-${process.pid}-`));
  const venv = join(path, 'usr');
  const bin = join(venv, isWindows ? 'Scripts' : 'bin');
  const python = join(bin, isWindows ? 'python.exe' : 'python');
  const content = join(path, 'content');
  const temporary = join(path, 'tmp');
  const jupyter = join(path, 'jupyter');
  const modules = join(jupyter, 'modules');
  const spec = join(jupyter, 'kernels', 'python3');
  await Promise.all([mkdir(content), mkdir(temporary), mkdir(spec, { recursive: true })]);
  await writeFile(join(spec, 'kernel.json'), JSON.stringify(kernelSpec(python)));
  await writeFile(join(jupyter, 'settings.json'), JSON.stringify(serverConfig(content)));
  // Copied, because Python writes compiled files beside what it loads.
  await cp(join(import.meta.dirname, 'python', 'colab_kernel'), join(modules, 'colab_kernel'), {
    recursive: true,
  });
  return { path, venv, bin, python, content, temporary, jupyter, modules };
}
