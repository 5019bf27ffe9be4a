import { deepestOwner, isAttributeHook } from '../text/owner.ts';
import { cannotAskFor, cannotRaise } from '../text/statement.ts';
import type { Family } from './signature-family.ts';

/** These come at any line. */
const ANYWHERE = new Set(['KeyboardInterrupt', 'MemoryError', 'RecursionError', 'SystemExit']);
export const staleSource = {
  id: 'stale-source',
  fault: 'stale-memory',
  proves:
    "The arrow of NumPy's deepest frame points at a line that cannot have raised what was raised: the line was read from a file that was replaced after the code had been loaded.",
  documented: 'Python, linecache; numpy/numpy issue 25725',
  evidence: [
    'https://github.com/numpy/numpy/issues/25725',
    'https://docs.python.org/3/library/linecache.html',
  ],
  match({ exception, message, frames }) {
    const last = frames.at(-1);
    const source = last?.source ?? '';
    if (
      !last ||
      source === '' ||
      ANYWHERE.has(exception) ||
      deepestOwner(frames.slice(-1)) !== 'numpy'
    )
      return undefined;
    const isStale =
      cannotRaise(source, exception) || (isAttributeHook(last) && cannotAskFor(source, message));
    return isStale ? { strength: 'likely' } : undefined;
  },
} as const satisfies Family;
