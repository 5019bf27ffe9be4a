import { deepestOwner } from '../text/owner.ts';
import type { Family } from './family.ts';

const CANNOT_RAISE = /^(?:#|pass\b|(?:else|try|finally):$)/;
/** These come at any line. */
const ANYWHERE = new Set(['KeyboardInterrupt', 'MemoryError', 'RecursionError', 'SystemExit']);
const RAISES = /^raise ([A-Z]\w*(?:Error|Exception))\b/;

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
  match({ exception, frames }) {
    const source = frames.at(-1)?.source ?? '';
    if (source === '' || ANYWHERE.has(exception) || deepestOwner(frames.slice(-1)) !== 'numpy')
      return undefined;
    const raises = RAISES.exec(source)?.[1];
    const isOther = raises !== undefined && exception.endsWith('Error') && raises !== exception;
    return CANNOT_RAISE.test(source) || isOther ? { strength: 'likely' } : undefined;
  },
} as const satisfies Family;
