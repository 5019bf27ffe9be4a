import { startFailed, type Family } from './family.ts';

/** pandas names each of its required packages, and why its import failed. */
const PASSED_ON = 'required dependencies:';
const FAILED =
  /^numpy: (?:No module named 'numpy\.|cannot import name '\w+' from (?:partially initialized module )?'numpy|cannot load module more than once)/;

export const passedOn = {
  id: 'passed-on',
  fault: 'broken-install',
  proves: "NumPy's own start failed below a package that passes the message on without the frames.",
  documented: 'pandas source, pandas/__init__.py',
  evidence: ['https://github.com/pandas-dev/pandas/blob/v2.2.3/pandas/__init__.py'],
  match(failure) {
    const [, list = ''] = failure.message.split(PASSED_ON);
    const inner = list.slice(Math.max(0, list.indexOf('numpy: ')));
    return FAILED.test(inner) ? startFailed(failure) : undefined;
  },
} as const satisfies Family;
