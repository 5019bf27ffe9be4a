import { said, WARNED, type Family } from './signature-family.ts';

/** With the numbers filled in: NumPy's source and manual have none there. */
const BUILT = String.raw`(?:compiled against A[PB]I|was compiled against NumPy C-API) version (?:0x)?[0-9a-f]`;
const FORMS = [
  /module compiled against (?:API|ABI) version (?:0x)?([0-9a-f]+) but this version of numpy is (?:0x)?([0-9a-f]+)/i,
  /module was compiled against NumPy C-API version (?:0x)?([0-9a-f]+) \(NumPy [\w.+]+\) but the running NumPy has C-API version (?:0x)?([0-9a-f]+)/,
];

export const apiVersion = {
  id: 'api-version',
  fault: 'disk-conflict',
  proves: 'A module was compiled for a newer NumPy than the one that is running.',
  documented:
    'NumPy user guide, Troubleshooting ImportError, C-API incompatibility; __multiarray_api.h',
  evidence: [
    'https://github.com/online-ml/river/issues/728',
    'https://github.com/ibarrond/Pyfhel/issues/187',
  ],
  printed: new RegExp(`${WARNED}UserWarning: Failed to initialize NumPy: module ${BUILT}`),
  says: /(?:module compiled against A[PB]I version (?:0x)?[0-9a-f]+ but this version of [Nn]um[Pp]y is (?:0x)?[0-9a-f]+|module was compiled against NumPy C-API version (?:0x)?[0-9a-f]+ \(NumPy [\w.+]+\) but the running NumPy has C-API version (?:0x)?[0-9a-f]+)(?: ?\. Check the section.{0,300})?/,
  match({ message }) {
    for (const form of FORMS) {
      const [, builtFor = '', running = ''] = said(form, message) ?? [];
      if (running !== '') return { strength: 'likely', facts: { builtFor, running } };
    }
    return undefined;
  },
} as const satisfies Family;
