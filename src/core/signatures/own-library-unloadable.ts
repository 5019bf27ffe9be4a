import { deepestOwner } from '../text/owner.ts';
import type { Family } from './signature-family.ts';

/** Python's own import system says these; all else that an import raises comes from the system. */
const BY_PYTHON = /^(?:cannot import name |No module named |cannot load module more than once )/;
/** NumPy's own reports of what failed below them, which other families read. */
const BY_NUMPY = /numpy/i;
const IMPORTS = /^(?:from|import) /;

export const ownLibraryUnloadable = {
  id: 'own-library-unloadable',
  fault: 'broken-install',
  proves: "The system cannot load one of NumPy's own compiled modules.",
  documented: 'NumPy user guide, Troubleshooting ImportError',
  evidence: ['https://numpy.org/doc/stable/user/troubleshooting-importerror.html'],
  match({ exception, message, frames }) {
    const isOwn = exception === 'ImportError' && deepestOwner(frames) === 'numpy';
    const isImport = IMPORTS.test(frames.at(-1)?.source ?? '');
    if (!isOwn || !isImport || message === '' || BY_PYTHON.test(message)) return undefined;
    // A path to the library that failed names NumPy as well.
    const words = message.split(' ').filter((word) => !/[/\\]/.test(word));
    return words.some((word) => BY_NUMPY.test(word)) ? undefined : { strength: 'either' };
  },
} as const satisfies Family;
