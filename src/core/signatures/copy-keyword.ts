import { deepestOwner } from '../text/owner.ts';
import type { Family } from './signature-family.ts';

const REFUSED =
  /^(?:Unable to avoid copy while creating an array as requested|NoneType copy mode not allowed)/;
/** Written so in NumPy's own files, each release by its own rule; a caller's choice has a name. */
const LITERAL = /\bcopy=(?:False|None)\b/;

export const copyKeyword = {
  id: 'copy-keyword',
  fault: 'stale-memory',
  proves:
    "NumPy's Python files use the keyword `copy` by the rule of one release, and its compiled core refuses it by the rule of another.",
  documented: 'NumPy 2.0 migration guide, Adapting to changes in the copy keyword',
  evidence: [
    'https://numpy.org/doc/stable/numpy_2_0_migration_guide.html#adapting-to-changes-in-the-copy-keyword',
  ],
  match({ exception, message, frames }) {
    if (exception !== 'ValueError' || !REFUSED.test(message)) return undefined;
    const isOwn = deepestOwner(frames) === 'numpy' && LITERAL.test(frames.at(-1)?.source ?? '');
    return isOwn ? { strength: 'certain' } : undefined;
  },
} as const satisfies Family;
