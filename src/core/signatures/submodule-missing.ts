import type { Frame } from '../text/frames.ts';
import { deepestOwner } from '../text/owner.ts';
import type { Family } from './family.ts';
import { isCoreExtension } from './numpy-modules.ts';

const MISSING = /^No module named '?(numpy\.[\w.]*\w)'?[^\w;]?$/;

/** A pickle or an .npz file names the modules of the NumPy that wrote it. */
const isReadingFile = (frame: Frame | undefined) =>
  /\/numpy\/lib\/(?:_?npyio|_?format)\w*\.py$/.test(frame?.path ?? '');

export const submoduleMissing: Family = {
  id: 'submodule-missing',
  fault: 'stale-memory',
  proves: "NumPy's loaded code imports a part of itself that the NumPy on disk does not have.",
  documented: 'numpy/numpy issue 28558; numpy/__init__.py, __getattr__',
  match({ exception, message, frames }) {
    if (exception !== 'ModuleNotFoundError' && exception !== 'ImportError') return undefined;
    const missing = MISSING.exec(message)?.[1];
    if (!missing || missing === 'numpy.__config__' || isCoreExtension(missing)) return undefined;
    const isOwn = deepestOwner(frames) === 'numpy' && !isReadingFile(frames.at(-1));
    return isOwn ? { strength: 'certain', facts: { missing } } : undefined;
  },
};
