import { said, type Family } from './family.ts';

const FOREIGN = /\bAll ufuncs must have type `numpy\.ufunc`(?:\. Received \(<ufunc '[^()]*\)?|$)/;
const CONVERTED = /\bCannot convert (numpy\.\w+) to (numpy\.\w+)/;

export const foreignUfunc: Family = {
  id: 'foreign-ufunc',
  fault: 'stale-memory',
  proves: "Two copies of NumPy's types live in one process, and each refuses the other's.",
  documented: 'SciPy source, scipy/special/_multiufuncs.py; pandas issue 60184',
  printed:
    /^(?:[^\s"'`#>*-][^"'`]*: )?All ufuncs must have type `numpy\.ufunc`\. Received \(<ufunc '\w+'>.*\)$/,
  says: /Cannot convert numpy\.ndarray to numpy\.ndarray|All ufuncs must have type `numpy\.ufunc`\. Received \(<ufunc '[^()]{1,500}\)/,
  match({ message }) {
    const [, from, to] = said(CONVERTED, message) ?? [];
    const isSame = from !== undefined && from === to;
    return isSame || said(FOREIGN, message) ? { strength: 'either' } : undefined;
  },
};
