import { deepestOwner } from '../text/owner.ts';
import { said, type Family } from './signature-family.ts';

const FOREIGN = /\bAll ufuncs must have type `numpy\.ufunc`(?:\. Received \(<ufunc '[^()]*\)?|$)/;
/** A type of NumPy's, that NumPy does not know. */
const FOREIGN_TYPE = /^Cannot interpret 'dtype\(.{1,200}\)' as a data type$/;
const CONVERTED = /\bCannot convert (numpy\.\w+) to (numpy\.\w+)/;

export const foreignUfunc = {
  id: 'foreign-ufunc',
  fault: 'stale-memory',
  proves: "Two copies of NumPy's types live in one process, and each refuses the other's.",
  documented: 'SciPy source, scipy/special/_multiufuncs.py; pandas issue 60184',
  evidence: [
    'https://github.com/pandas-dev/pandas/issues/60184',
    'https://github.com/scipy/scipy/blob/v1.15.0/scipy/special/_multiufuncs.py',
  ],
  printed:
    /^(?:[^\s"'`#>*-][^"'`]*: )?All ufuncs must have type `numpy\.ufunc`\. Received \(<ufunc '\w+'>.*\)$/,
  says: /Cannot convert numpy\.ndarray to numpy\.ndarray|All ufuncs must have type `numpy\.ufunc`\. Received \(<ufunc '[^()]{1,500}\)/,
  match({ message, frames }) {
    const [, from, to] = said(CONVERTED, message) ?? [];
    const isSame = from !== undefined && from === to;
    const isOwn = FOREIGN_TYPE.test(message) && deepestOwner(frames) === 'numpy';
    return isSame || isOwn || said(FOREIGN, message) ? { strength: 'either' } : undefined;
  },
} as const satisfies Family;
