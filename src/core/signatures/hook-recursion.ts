import { isAttributeHook } from '../text/owner.ts';
import type { Family } from './signature-family.ts';

export const hookRecursion = {
  id: 'hook-recursion',
  fault: 'stale-memory',
  proves:
    'NumPy 2 in memory imports a part of itself by name, which NumPy 1 on disk sends back to it.',
  documented: 'NumPy source, numpy/__init__.py, __getattr__',
  evidence: ['https://github.com/numpy/numpy/blob/v1.26.4/numpy/__init__.py'],
  match({ exception, frames }) {
    if (exception !== 'RecursionError') return undefined;
    const hooks = frames.filter((frame) => isAttributeHook(frame));
    return hooks.length > 1 ? { strength: 'certain' } : undefined;
  },
} as const satisfies Family;
