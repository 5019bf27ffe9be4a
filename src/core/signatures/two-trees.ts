import type { Frame } from '../text/frames.ts';
import { numpyFolder } from '../text/owner.ts';
import type { Family } from './signature-family.ts';

/** In NumPy 2, `numpy/core` only forwards to `numpy/_core`: these are all that can run there. */
const FORWARDING = /^(?:<module>|__getattr__|_raise_warning|_reconstruct|)(?:\(|$)/;

const isNewCore = ({ path }: Frame) => path.includes('/numpy/_core/');
const isOldCore = ({ path, call }: Frame) =>
  path.includes('/numpy/core/') && !FORWARDING.test(call);

/** Folders that are reported from the root on; others may be the same one, written shorter. */
const isAbsolute = (folder: string) => /^(?:\/|[A-Za-z]:)/.test(folder);

export const twoTrees = {
  id: 'two-trees',
  fault: 'stale-memory',
  proves:
    'One call ran through the files of two NumPys: the one that was loaded, and the one that replaced it or lies in another folder.',
  documented: 'NumPy 2.0 migration guide, numpy.core was renamed to numpy._core',
  evidence: ['https://numpy.org/doc/stable/numpy_2_0_migration_guide.html'],
  match({ frames }) {
    const folders = new Set(
      frames.map(({ path }) => numpyFolder(path) ?? '').filter((folder) => isAbsolute(folder)),
    );
    const isMixed = frames.some(isNewCore) && frames.some(isOldCore);
    return isMixed || folders.size > 1 ? { strength: 'either' } : undefined;
  },
} as const satisfies Family;
