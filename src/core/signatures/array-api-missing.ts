import { isReal } from '../text/failure.ts';
import type { Family } from './family.ts';

export const arrayApiMissing: Family = {
  id: 'array-api-missing',
  fault: 'disk-conflict',
  proves: 'A module compiled for NumPy 1 asks NumPy 2 for its C interface by the old name.',
  documented:
    'NumPy user guide, Troubleshooting ImportError; numpy/core/_multiarray_umath.py of 2.x',
  printed: /^AttributeError: _ARRAY_API not found$/,
  isConsequence: true,
  says: /_ARRAY_API not found/,
  match(failure) {
    const { message } = failure;
    if (message !== '_ARRAY_API not found' && !message.startsWith('_ARRAY_API not found ')) {
      return undefined;
    }
    // C code prints it once for each module; a single line can be anybody's text.
    return isReal(failure)
      ? { strength: 'certain', facts: { missing: '_ARRAY_API', builtFor: '1.x' } }
      : undefined;
  },
};
