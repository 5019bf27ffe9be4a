import { said, type Family } from './signature-family.ts';

const BUILT =
  /^A module that was compiled using NumPy (\d[\w.]*) cannot be run in NumPy (\d[\w.]*) as it may crash/;

export const builtForNumpy1 = {
  id: 'built-for-numpy-1',
  fault: 'disk-conflict',
  proves: 'NumPy 2 met a module that was compiled for NumPy 1.',
  documented:
    'NumPy user guide, Troubleshooting ImportError, Downstream ImportError or AttributeError',
  evidence: [
    'https://numpy.org/doc/stable/user/troubleshooting-importerror.html',
    'https://github.com/nerfstudio-project/nerfstudio/issues/3288',
  ],
  printed: /^A module that was compiled using NumPy/,
  match({ message }) {
    const [, builtFor = '', running = ''] = said(BUILT, message) ?? [];
    return running === '' ? undefined : { strength: 'certain', facts: { builtFor, running } };
  },
} as const satisfies Family;
