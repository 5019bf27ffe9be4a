import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { withLock } from './lock.mjs';
import { install } from './pip.mjs';
import { CACHE } from './places.mjs';
import { findPythons } from './python.mjs';
import { capture } from './run.mjs';
import { tell } from './steps.mjs';

/** The NumPy that the kernel loads at its start; the notebooks install another. */
const NUMPY = 'numpy==2.0.2';
const JUPYTER = ['ipykernel>=6.29', 'jupyter-server>=2.14'];

const FOLDER = join(CACHE, 'kernel');
const VENV = join(FOLDER, 'pristine');
/** Apart from the environment, so that a copy of that is small and `!pip` cannot hurt Jupyter. */
const JUPYTER_FOLDER = join(FOLDER, 'jupyter');
const STAMP = join(FOLDER, 'stamp.json');
/** A failure is not tried again at once: a machine without a network would wait each time. */
const RETRY_MS = 10 * 60_000;

const VENV_PYTHON = join(
  VENV,
  ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']),
);

const wanted = JSON.stringify([VENV, NUMPY, ...JUPYTER]);

/** Resolves to a reason, in words, where this Python cannot carry the kernel. */
async function build(python) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const created = await capture(python, ['-m', 'venv', VENV], { isLogged: true });
  if (!created.ok) return { reason: `python -m venv failed: ${created.output}` };
  const [jupyter, numpy] = await Promise.all([
    install(VENV_PYTHON, ['--target', JUPYTER_FOLDER, ...JUPYTER]),
    install(VENV_PYTHON, [NUMPY]),
  ]);
  const reason = jupyter.reason ?? numpy.reason;
  if (reason) return { reason };
  const looked = await capture(VENV_PYTHON, [
    '-c',
    'import sysconfig as s; print(s.get_path("purelib"))',
  ]);
  const modules = looked.output;
  if (!looked.ok) return { reason: `the environment's Python does not run: ${modules}` };
  writeFileSync(join(modules, 'jupyter.pth'), `${JUPYTER_FOLDER}\n`);
  const tried = await capture(VENV_PYTHON, ['-c', 'import numpy, ipykernel, jupyter_server']);
  if (!tried.ok) return { reason: `the kernel cannot be imported: ${tried.output}` };
  return { pip: numpy.settings, modules: relative(VENV, modules) };
}

async function buildWithAny() {
  const { paths, reason } = await findPythons();
  let result = { reason };
  for (const python of paths) {
    tell('Installing a Python kernel with NumPy 2.0.2.');
    result = await build(python);
    if (!result.reason) break;
  }
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(STAMP, JSON.stringify({ wanted, at: Date.now(), ...result }));
}

/** What an earlier run made, or that it could not; undefined where there is nothing to go by. */
function recall() {
  let stamp;
  try {
    stamp = JSON.parse(readFileSync(STAMP, 'utf8'));
  } catch {
    return undefined;
  }
  if (stamp.wanted !== wanted) return undefined;
  if (stamp.reason) return Date.now() - stamp.at < RETRY_MS ? { reason: stamp.reason } : undefined;
  // The Python that the environment was made from may have been removed since.
  if (!existsSync(VENV_PYTHON)) return undefined;
  return { venv: VENV, python: VENV_PYTHON, modules: stamp.modules, pip: stamp.pip };
}

/**
 * Makes, once, a virtual environment with NumPy and beside it Jupyter's server. Resolves to
 * `{ venv, python, modules, pip }`: its folder, its Python, the folder of modules in it, and the
 * environment variables that let pip reach an index here; or to `{ reason }`, in words, where this
 * machine cannot. Rejects only where the disk cannot be written.
 */
export async function ensureKernel() {
  return (
    recall() ??
    (await withLock(join(CACHE, 'kernel.lock'), async () => {
      if (!recall()) await buildWithAny();
      return recall();
    }))
  );
}
