import { isSpokenOf } from '../text/ending.ts';
import { said, startFailed, type Family } from './signature-family.ts';

/** pandas names each of its required packages, and why its import failed. */
const PASSED_ON = 'Unable to import required dependencies:';
const FAILED =
  /^numpy: (?:No module named 'numpy\.[\w.]*'|cannot import name '\w+' from (?:partially initialized module )?'numpy[\w.]*'(?: \([^()]{1,300}\)){0,2}|cannot load module more than once per process)/;

export const passedOn = {
  id: 'passed-on',
  fault: 'broken-install',
  proves: "NumPy's own start failed below a package that passes the message on without the frames.",
  documented: 'pandas source, pandas/__init__.py',
  evidence: ['https://github.com/pandas-dev/pandas/blob/v2.2.3/pandas/__init__.py'],
  match(failure) {
    const [before = '', list = ''] = failure.message.split(PASSED_ON);
    if (isSpokenOf(before, '')) return undefined;
    const inner = list.slice(Math.max(0, list.indexOf('numpy: ')));
    return said(FAILED, inner) ? startFailed(failure) : undefined;
  },
} as const satisfies Family;
