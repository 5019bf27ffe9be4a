import { deepestOwner } from '../text/owner.ts';
import { said, type Family } from './signature-family.ts';

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
  isConsequence: true,
  says: /numpy\._?core\.(?:multiarray|umath|_multiarray_umath) failed to import/,
  match({ message, frames }) {
    if (!said(FAILED, message)) return undefined;
    const isOwn = deepestOwner(frames) === 'numpy';
    return isOwn ? { fault: 'stale-memory', strength: 'either' } : { strength: 'likely' };
  },
} as const satisfies Family;
