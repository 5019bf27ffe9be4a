import { CELL, type Frame } from './frames.ts';
import { deepestOwner, NOTEBOOK } from './owner.ts';

/** A program that failed in a process of its own, as its traceback tells. */
export interface ProgramRun {
  /** Its file's name, without the folder. */
  program: string;
  /** The environment that it ran in, where that is one of its own: `.venv`, or the name of conda's. */
  environment?: string;
}

/** A folder of an environment, above its Python: `/content/kohya/venv/lib/python3.10/...`. */
const OF_VENV = /\/([\w.-]{1,60})\/(?:lib\/python\d[\d.]*|Lib)\/site-packages\//;
const OF_CONDA = /\/envs\/([\w.-]{1,60})\//;
/** Python itself lies there, and not an environment. */
const SYSTEM = /^(?:usr|local|Python\d*|\d[\d.]*|anaconda3?|miniconda3?|miniforge3?|mambaforge)$/;

/** Python's own way to run a module. */
const RUNPY = /^<frozen runpy>$|\/runpy\.py$/;

const lastOf = (path: string) => path.split('/').at(-1) ?? '';

/** The kernel's own process, whatever it runs. */
const isOfKernel = ({ path }: Frame) => path === CELL || /\/(?:ipykernel|IPython)/.test(path);

/** The program whose traceback begins with a frame: a script, or a module that Python was asked to run. */
function programIn(frames: readonly Frame[]): string | undefined {
  const start = frames.findIndex(({ path }) => !RUNPY.test(path));
  const { path, call } = frames[start] ?? { path: '', call: '' };
  if (call !== '<module>' || path.startsWith('<')) return undefined;
  // `python -m` runs what lies among the packages; anything else there is not where a program begins.
  if (start > 0) return lastOf(path.replace(/\/__main__\.py$/, ''));
  return deepestOwner(frames.slice(0, 1)) === NOTEBOOK ? lastOf(path) : undefined;
}

function environmentIn(frames: readonly Frame[]): string | undefined {
  for (const { path } of frames) {
    const name = OF_CONDA.exec(path)?.[1] ?? OF_VENV.exec(path)?.[1];
    if (name !== undefined && !SYSTEM.test(name)) return name;
  }
  return undefined;
}

/**
 * The program of its own that a traceback comes from; undefined where the session itself ran the code, or
 * nothing tells. `frames` are the outermost first.
 */
export function programRun(frames: readonly Frame[]): ProgramRun | undefined {
  const program = programIn(frames);
  if (program === undefined || program === '' || frames.some(isOfKernel)) return undefined;
  const environment = environmentIn(frames);
  return { program, ...(environment !== undefined && { environment }) };
}
