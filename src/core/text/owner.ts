import { CELL, type Frame } from './frames.ts';

/** Owner of a frame in a cell or a script: the person's own code. */
export const NOTEBOOK = 'notebook';
const PYTHON = 'python';
const NUMPY_PART =
  /\/lib\/numpy\/|(?:^|\/)numpy\/(?:_?core|lib|linalg|ma|random|testing)\/|(?:^|\/)numpy\/_\w+\.py$/;
/** NumPy's own frames around a function that may be overridden. */
const DISPATCH = '<__array_function__';

const withoutExtension = (name: string) =>
  (name.split('.cpython')[0] ?? '').replace(/\.(?:pyc?|pyx|so|pyd)$/, '');

/** `init numpy.random.mtrand` and `pandas._libs.lib.f` begin with their package. */
const packageOfCall = (call: string) => /^(?:init )?([A-Za-z_]\w*)\./.exec(call)?.[1];

function ownerOf({ path, call }: Frame): string | undefined {
  if (path === CELL) return NOTEBOOK;
  if (path.startsWith(DISPATCH)) return 'numpy';
  if (path.startsWith('<')) return path.startsWith('<frozen') ? PYTHON : NOTEBOOK;
  // Cython's copy of NumPy's header is part of whichever package was compiled with it.
  if (path.endsWith('.pxd')) return call.startsWith('init ') ? packageOfCall(call) : undefined;
  const parts = path.split('/');
  if (path.endsWith('.pyx')) return packageOfCall(call) ?? (parts[1] ? parts[0] : undefined);
  const packages = Math.max(parts.lastIndexOf('site-packages'), parts.lastIndexOf('dist-packages'));
  if (packages >= 0) {
    const [first = '', second = first] = parts.slice(packages + 1);
    return withoutExtension(first.endsWith('.egg') ? second : first);
  }
  // Installed with --target, or copied to a drive.
  if (NUMPY_PART.test(path)) return 'numpy';
  const isLibrary = parts.some((part) => /^(?:lib|python\d\.\d+)$/i.test(part));
  return isLibrary ? PYTHON : NOTEBOOK;
}

/** True for a hook of NumPy's that raises for a caller who asked for a name it does not have. */
export const isAttributeHook = (frame: Frame) =>
  frame.call.startsWith('__getattr__') && ownerOf(frame) === 'numpy';

/**
 * True where a person's file ran while a module of NumPy was being imported: it lies in the way of
 * one of Python's own, and then imports NumPy again, which is not whole yet.
 */
function isReentered(frames: readonly Frame[], owners: readonly (string | undefined)[]): boolean {
  const start = owners.findIndex(
    (owner, at) => owner === 'numpy' && frames[at]?.call === '<module>',
  );
  return start >= 0 && owners.includes(NOTEBOOK, start);
}

/**
 * Whose code failed: the package of the deepest frame, {@link NOTEBOOK} or undefined. Python's own
 * frames are passed over, for importlib runs under every import.
 */
export function deepestOwner(frames: readonly Frame[]): string | undefined {
  const owners = frames.map((frame) => ownerOf(frame));
  if (isReentered(frames, owners)) return NOTEBOOK;
  return owners.findLast((owner) => owner !== undefined && owner !== PYTHON);
}

/** True while NumPy itself is being imported: a session that has it loaded does that only again. */
export const isStarting = (frames: readonly Frame[]): boolean =>
  frames.some(
    (frame) =>
      frame.path.endsWith('/numpy/__init__.py') &&
      frame.call === '<module>' &&
      ownerOf(frame) === 'numpy',
  );

/** The same, asking who called NumPy's attribute hook; undefined where Colab hides the caller. */
export function callerOfHook(frames: readonly Frame[]): string | undefined {
  const last = frames.at(-1);
  if (!last || !isAttributeHook(last)) return deepestOwner(frames);
  return last.isAfterGap ? undefined : callerOfHook(frames.slice(0, -1));
}

/** The folder of the NumPy in a path, without a trailing slash. */
export const numpyFolder = (path: string): string | undefined =>
  /^(.*[/\\]numpy)[/\\]/.exec(path.slice(0, 1_000))?.[1];

/** `3.12` from `/usr/lib/python3.12/...` or `C:/Python312/...`. */
export function pythonVersion(path: string): string | undefined {
  const [, major, minor] = /python(\d)\.?(\d{1,2})\b/i.exec(path) ?? [];
  return major && minor ? `${major}.${minor}` : undefined;
}
