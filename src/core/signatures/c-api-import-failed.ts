import { deepestOwner } from '../text/owner.ts';
import type { Family } from './family.ts';

const FAILED = /\bnumpy\._?core\.(?:multiarray|umath|_multiarray_umath) failed to import/;

export const cApiImportFailed = {
  id: 'c-api-import-failed',
  fault: 'disk-conflict',
  proves: 'The line with which a compiled module gives up; what NumPy said before it tells why.',
  documented: 'NumPy C API, import_array(); the wording follows the NumPy a module was built for',
  evidence: [
    'https://numpy.org/doc/stable/user/troubleshooting-importerror.html',
    'https://github.com/tensorflow/tensorflow/issues/47117',
  ],
  printed: /^ImportError: numpy\._?core\.(?:multiarray|umath) failed to import$/,
  isConsequence: true,
  match({ message, frames, standing, repeats }) {
    const isReal = standing === 'raised' || repeats > 1;
    if (!isReal || !FAILED.test(message)) return undefined;
    const isOwn = deepestOwner(frames) === 'numpy';
    return isOwn ? { fault: 'stale-memory', strength: 'either' } : { strength: 'likely' };
  },
} as const satisfies Family;
