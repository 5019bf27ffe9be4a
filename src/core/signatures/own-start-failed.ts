import { deepestOwner } from '../text/owner.ts';
import type { Family } from './signature-family.ts';

/** What the body of a module raises when what it builds on is not what it was written for. */
const MISMATCHES = new Set([
  'AttributeError',
  'ImportError',
  'NameError',
  'TypeError',
  'ValueError',
]);
/** These parts begin what other programs have to finish: compilers, Python's own removed modules. */
const FOR_BUILDS = /\/numpy\/(?:distutils|f2py|conftest|_build_utils)\b/;
/** They pass on an import that failed below them, in a long message that other families read. */
const REPORTING = /\/numpy\/(?:_?core\/)?__init__\.py$/;
/** Something outside NumPy is missing, and the message says so. */
const OF_OTHERS = /^(?:module '|No module named |cannot import name )/;

export const ownStartFailed = {
  id: 'own-start-failed',
  fault: 'stale-memory',
  proves:
    "The body of one of NumPy's own modules failed while it was imported. Modules of one release do not fail on each other.",
  documented: 'NumPy source; a module that was loaded late meets those loaded before',
  evidence: ['https://numpy.org/doc/stable/user/troubleshooting-importerror.html'],
  match({ exception, message, frames }) {
    const last = frames.at(-1);
    const isOwn = deepestOwner(frames) === 'numpy' && deepestOwner(frames.slice(-1)) === 'numpy';
    if (!last || !isOwn || message === '' || !MISMATCHES.has(exception)) return undefined;
    const isBody = last.call === '<module>' || last.call.startsWith('init ');
    const isOutside =
      FOR_BUILDS.test(last.path) ||
      (exception === 'ImportError' && REPORTING.test(last.path)) ||
      (OF_OTHERS.test(message) && !message.includes('numpy'));
    return isBody && !isOutside ? { strength: 'either' } : undefined;
  },
} as const satisfies Family;
