import type { Family } from './family.ts';

const FOUND = /While importing we detected an older version of numpy in \['([^']*)'/;

export const olderNumpyFound = {
  id: 'older-numpy-found',
  fault: 'broken-install',
  proves: 'The files of two NumPy versions lie in one folder.',
  documented: 'NumPy 1.16.1 release notes; numpy/_core/__init__.py',
  evidence: ['https://numpy.org/doc/stable/release/1.16.1-notes.html'],
  match({ message }) {
    const numpyPath = FOUND.exec(message)?.[1];
    return numpyPath ? { strength: 'certain', facts: { numpyPath } } : undefined;
  },
} as const satisfies Family;
