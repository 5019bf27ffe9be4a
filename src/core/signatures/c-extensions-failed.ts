import { said, type Family } from './signature-family.ts';

const FAILED = /Importing the (?:numpy c-extensions|multiarray numpy extension module) failed/i;
/** Filled in when it is printed; NumPy's source and manual have no version there. */
const VERSION = /(?:NumPy version is: |numpy version )"(\d[\w.+]*)"/;

export const cExtensionsFailed = {
  id: 'c-extensions-failed',
  fault: 'broken-install',
  proves:
    'NumPy cannot load its own compiled core: files are missing, half copied or for another Python.',
  documented: 'NumPy user guide, Troubleshooting ImportError; numpy/_core/__init__.py',
  evidence: [
    'https://numpy.org/doc/stable/user/troubleshooting-importerror.html',
    'https://github.com/numpy/numpy/issues/12977',
  ],
  printed: /^Importing the numpy [Cc]-extensions failed/,
  match({ message, standing, isInKernel }) {
    if (!said(FAILED, message)) return undefined;
    const running = VERSION.exec(message)?.[1];
    if (standing === 'printed' && !running) return undefined;
    const strength = isInKernel ? 'either' : 'likely';
    return { strength, ...(running && { facts: { running } }) };
  },
} as const satisfies Family;
