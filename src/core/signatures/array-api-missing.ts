import { said, type Family } from './signature-family.ts';

const MISSING = /^_ARRAY_API not found/;

export const arrayApiMissing = {
  id: 'array-api-missing',
  fault: 'disk-conflict',
  proves: 'A module compiled for NumPy 1 asks NumPy 2 for its C interface by the old name.',
  documented:
    'NumPy user guide, Troubleshooting ImportError; numpy/core/_multiarray_umath.py of 2.x',
  evidence: ['https://github.com/tensorflow/tensorflow/issues/90245'],
  isConsequence: true,
  says: /_ARRAY_API not found/,
  match: ({ message }) =>
    said(MISSING, message)
      ? { strength: 'certain', facts: { missing: '_ARRAY_API', builtFor: '1.x' } }
      : undefined,
} as const satisfies Family;
