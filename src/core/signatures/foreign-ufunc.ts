import type { Family } from './family.ts';

const FOREIGN =
  /\bAll ufuncs must have type `numpy\.ufunc`(?:\. Received \(<ufunc '|$)|Cannot convert (numpy\.\w+) to \1\b/;

/** Two copies of NumPy's types live in one process, and each refuses the other's. */
export const foreignUfunc: Family = {
  id: 'foreign-ufunc',
  fault: 'stale-memory',
  documented: 'SciPy source, scipy/special/_multiufuncs.py; pandas issue 60184',
  printed:
    /^(?:[^\s"'`#>*-][^"'`]*: )?All ufuncs must have type `numpy\.ufunc`\. Received \(<ufunc '\w+'>.*\)$/,
  match({ message }) {
    return FOREIGN.test(message) ? { strength: 'either' } : undefined;
  },
};
