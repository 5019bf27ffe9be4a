import { deepestOwner } from '../text/owner.ts';
import type { Family } from './signature-family.ts';

const MISSING = /^No module named '(numpy\._?core\._multiarray_umath)'$/;

export const coreExtensionMissing = {
  id: 'core-extension-missing',
  fault: 'disk-conflict',
  proves: "A package's compiled module asks for NumPy's core by the name of another NumPy's core.",
  documented: 'numpy/numpy issue 11871',
  evidence: [
    'https://github.com/numpy/numpy/issues/11871',
    'https://github.com/tensorflow/tfx/issues/146',
  ],
  says: /No module named 'numpy\._?core\._multiarray_umath'/,
  match({ message, frames }) {
    const missing = MISSING.exec(message)?.[1];
    if (!missing) return undefined;
    const isOwn = deepestOwner(frames) === 'numpy';
    if (isOwn) return { fault: 'broken-install', strength: 'likely', facts: { missing } };
    return { strength: 'likely', facts: { missing } };
  },
} as const satisfies Family;
