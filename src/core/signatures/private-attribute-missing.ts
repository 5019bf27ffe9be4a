import { callerOfHook } from '../text/owner.ts';
import { said, type Family } from './signature-family.ts';
import { isInternal } from './numpy-modules.ts';

const MISSING = /\b[Mm]odule '(numpy(?:\.\w+)*)' has no attribute '?(\w+)'?/;

/** A name that nobody but NumPy asks for; `_core` is asked for by packages made for NumPy 2. */
const isPrivate = (name: string) => /^_[^_]/.test(name) && name !== '_core';

export const privateAttributeMissing = {
  id: 'private-attribute-missing',
  fault: 'stale-memory',
  proves:
    "NumPy's Python files look for an attribute that the loaded NumPy of another version lacks.",
  documented: 'NumPy source, numpy/testing/_private/utils.py; numpy/numpy issues 25150 and 25906',
  evidence: [
    'https://github.com/numpy/numpy/issues/25150',
    'https://github.com/numpy/numpy/issues/25906',
    'https://github.com/numpy/numpy/issues/26494',
  ],
  says: /module 'numpy[\w.]{0,100}' has no attribute '_\w{1,100}'/,
  match({ exception, message, frames }) {
    const [, module = '', missing = ''] = said(MISSING, message, frames) ?? [];
    if (missing === '') return undefined;
    const owner = exception === 'AttributeError' ? callerOfHook(frames) : undefined;
    const facts = { missing, module };
    if (owner === 'numpy') return { strength: 'certain', facts };
    const isAlone = owner === undefined && (isInternal(module) || isPrivate(missing));
    return isAlone ? { strength: 'likely', facts } : undefined;
  },
} as const satisfies Family;
