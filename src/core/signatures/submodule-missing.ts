import type { Frame } from '../text/frames.ts';
import { deepestOwner, isStarting } from '../text/owner.ts';
import { startFailed, type Family, type Match } from './signature-family.ts';
import { isCompiled, isCoreExtension } from './numpy-modules.ts';

const MISSING = /^No module named '?(numpy\.[\w.]*\w)'?[^\w;]?$/;

/** A pickle or an .npz file names the modules of the NumPy that wrote it. */
const isReadingFile = (frame: Frame | undefined) =>
  /\/numpy\/lib\/(?:_?npyio|_?format)\w*\.py$/.test(frame?.path ?? '');

/** Parts that only NumPy's own hook imports, and no pickle names. */
const PUBLIC = /^numpy\.(?:strings|char|rec)$/;

/** A library that could not be imported passes the message on; a cell that asks for the part may, too. */
function matchPassedOn(message: string, wrapper: string): Match | undefined {
  const missing = MISSING.exec(message)?.[1];
  const isOfImport = /\bimport/i.test(wrapper);
  return missing && isOfImport && PUBLIC.test(missing)
    ? { strength: 'likely', facts: { missing } }
    : undefined;
}

export const submoduleMissing = {
  id: 'submodule-missing',
  fault: 'stale-memory',
  proves: "NumPy's loaded code imports a part of itself that the NumPy on disk does not have.",
  documented: 'numpy/numpy issue 28558; numpy/__init__.py, __getattr__',
  evidence: [
    'https://github.com/numpy/numpy/issues/28558',
    'https://github.com/piskvorky/gensim/issues/3605',
  ],
  says: /No module named 'numpy\.\w[\w.]{0,100}'/,
  match(failure) {
    const { exception, message, frames, wrapper } = failure;
    if (wrapper !== undefined) return matchPassedOn(message, wrapper);
    if (exception !== 'ModuleNotFoundError' && exception !== 'ImportError') return undefined;
    const missing = MISSING.exec(message)?.[1];
    if (!missing || missing === 'numpy.__config__' || isCoreExtension(missing)) return undefined;
    const isOwn = deepestOwner(frames) === 'numpy' && !isReadingFile(frames.at(-1));
    if (!isOwn) return undefined;
    if (isStarting(frames)) return { ...startFailed(failure), facts: { missing } };
    return { strength: isCompiled(missing) ? 'either' : 'certain', facts: { missing } };
  },
} as const satisfies Family;
