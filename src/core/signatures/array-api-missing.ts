import type { Family } from './family.ts';

export const arrayApiMissing = {
  id: 'array-api-missing',
  fault: 'disk-conflict',
  proves: 'A module compiled for NumPy 1 asks NumPy 2 for its C interface by the old name.',
  documented:
    'NumPy user guide, Troubleshooting ImportError; numpy/core/_multiarray_umath.py of 2.x',
  evidence: ['https://github.com/tensorflow/tensorflow/issues/90245'],
  printed: /^AttributeError: _ARRAY_API not found$/,
  isConsequence: true,
  match({ message, standing, repeats }) {
    if (message !== '_ARRAY_API not found' && !message.startsWith('_ARRAY_API not found ')) {
      return undefined;
    }
    // C code prints it once for each module; a single line can be anybody's text.
    return standing === 'raised' || repeats > 1
      ? { strength: 'certain', facts: { missing: '_ARRAY_API', builtFor: '1.x' } }
      : undefined;
  },
} as const satisfies Family;
