import { deepestOwner } from '../text/owner.ts';
import type { Failure } from '../text/failure.ts';
import { said, WARNED, type Family } from './signature-family.ts';

const OWN_MESSAGES =
  /CPU dispatcher tracer already init\w*|(?:empty_like|implement_array_function) method already has a (?:different )?docstring|Reloading numpy\._globals is not allowed|The NumPy module was reloaded \(imported a second time\)|^spec not found for the module 'numpy\./;
/** Said by NumPy's compiled code, which met the objects of another copy of itself. */
const TWICE =
  /cannot load module more than once per process|not '_NoValueType'|^Unable to configure default ndarray\.__repr__/;

/** Under `importlib.reload`, whatever NumPy's own modules raise comes of running them twice. */
const isUnderReload = ({ frames }: Failure) =>
  frames.some(({ path, call }) => path.includes('/importlib/') && call.startsWith('reload'));

export const reloaded = {
  id: 'reloaded',
  fault: 'stale-memory',
  proves:
    'NumPy was loaded a second time in one process: by a reload, or after `sys.modules` was emptied.',
  documented: 'NumPy source, numpy/_globals.py and multiarraymodule.c',
  evidence: [
    'https://github.com/numpy/numpy/issues/14384',
    'https://github.com/replicate/cog/pull/1864',
  ],
  printed: new RegExp(`${WARNED}UserWarning: The NumPy module was reloaded `),
  says: /CPU dispatcher tracer already init\w*|(?:empty_like|implement_array_function) method already has a (?:different )?docstring|Reloading numpy\._globals is not allowed/,
  match(failure) {
    const { message, frames } = failure;
    const isOwn = deepestOwner(frames) === 'numpy';
    const isReload = said(OWN_MESSAGES, message) !== undefined || (isOwn && TWICE.test(message));
    if (isReload || (isOwn && isUnderReload(failure))) return { strength: 'certain' };
    return undefined;
  },
} as const satisfies Family;
