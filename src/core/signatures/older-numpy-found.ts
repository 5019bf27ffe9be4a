import { said, type Family } from './signature-family.ts';

const FOUND = /While importing we detected an older version of numpy in \['([^']*)'\]?/;

export const olderNumpyFound = {
  id: 'older-numpy-found',
  fault: 'broken-install',
  proves: 'The files of two NumPy versions lie in one folder.',
  documented: 'NumPy 1.16.1 release notes; numpy/_core/__init__.py',
  evidence: ['https://numpy.org/doc/stable/release/1.16.1-notes.html'],
  says: /Something is wrong with the numpy installation\. While importing we detected an older version of numpy in \['[^']{1,300}'\](?:\. One method of fixing this is to repeatedly uninstall numpy until none is found, then reinstall this version)?/,
  match({ message }) {
    const numpyPath = said(FOUND, message)?.[1];
    return numpyPath ? { strength: 'certain', facts: { numpyPath } } : undefined;
  },
} as const satisfies Family;
