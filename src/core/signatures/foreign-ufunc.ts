import type { Family } from './family.ts';

const FOREIGN = /\bAll ufuncs must have type `numpy\.ufunc`(?:\. Received \(<ufunc '|$)/;
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
  match({ message }) {
    const [, from, to] = CONVERTED.exec(message) ?? [];
    const isSame = from !== undefined && from === to;
    return isSame || FOREIGN.test(message) ? { strength: 'either' } : undefined;
  },
} as const satisfies Family;
