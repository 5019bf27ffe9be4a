import { deepestOwner } from '../text/owner.ts';
import { said, type Family } from './signature-family.ts';
import { isCoreExtension } from './numpy-modules.ts';

const NO_CORE =
  /cannot import name '(\w+)' from (?:partially initialized module )?'(numpy\._?core)'/;
const OLD_TYPE = /type object 'numpy\.ndarray' has no attribute '(__array_function__)'/;
const INSANE =
  /^The current Numpy installation \('[^']+'\) fails to pass (?:simple )?sanity checks/i;

export const coreFilesMixed = {
  id: 'core-files-mixed',
  fault: 'broken-install',
  proves: "NumPy's core on disk is made of several versions, or parts of it are missing.",
  documented: 'numpy/numpy issue 14796; numpy/__init__.py, _sanity_check',
  evidence: [
    'https://github.com/numpy/numpy/issues/14796',
    'https://github.com/twintproject/twint/issues/345',
  ],
  says: /type object 'numpy\.ndarray' has no attribute '__array_function__'/,
  match({ message, frames }) {
    const [, missing = '', module] = said(NO_CORE, message) ?? said(OLD_TYPE, message) ?? [];
    const owner = deepestOwner(frames);
    const isNamed = missing === '__array_function__' || isCoreExtension(missing);
    if (isNamed && (owner === undefined || owner === 'numpy')) {
      return { strength: 'likely', facts: { missing, ...(module && { module }) } };
    }
    return said(INSANE, message) ? { strength: 'likely' } : undefined;
  },
} as const satisfies Family;
