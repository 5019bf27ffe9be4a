import { deepestOwner } from '../text/owner.ts';
import { said, type Family } from './signature-family.ts';

const MISSING = /'(numpy\.\w+)' object has no attribute '(_\w+)'/;

export const ufuncAttributeMissing = {
  id: 'ufunc-attribute-missing',
  fault: 'stale-memory',
  proves:
    "NumPy's Python files use an attribute that its loaded, older compiled types do not have yet.",
  documented: 'NumPy 2.2.0 release notes, new attributes of ufunc; numpy/ma/core.py',
  evidence: ['https://numpy.org/doc/stable/release/2.2.0-notes.html'],
  says: /'numpy\.ufunc' object has no attribute '__\w{1,80}__'/,
  match({ exception, message, frames }) {
    const [, module = '', missing = ''] = said(MISSING, message, frames) ?? [];
    if (missing === '') return undefined;
    const owner = exception === 'AttributeError' ? deepestOwner(frames) : undefined;
    const facts = { missing, module };
    if (owner === 'numpy') return { strength: 'certain', facts };
    const isAlone = owner === undefined && module === 'numpy.ufunc' && missing.startsWith('__');
    return isAlone ? { strength: 'likely', facts } : undefined;
  },
} as const satisfies Family;
