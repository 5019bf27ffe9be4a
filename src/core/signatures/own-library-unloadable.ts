import { deepestOwner } from '../text/owner.ts';
import type { Family } from './family.ts';

const UNLOADABLE =
  /\bundefined symbol: |^DLL load failed while importing |cannot open shared object file/;

export const ownLibraryUnloadable: Family = {
  id: 'own-library-unloadable',
  fault: 'broken-install',
  proves: "The system cannot load one of NumPy's own compiled modules.",
  documented: 'NumPy user guide, Troubleshooting ImportError',
  match({ exception, message, frames }) {
    const isOwn = exception === 'ImportError' && deepestOwner(frames) === 'numpy';
    return isOwn && UNLOADABLE.test(message) ? { strength: 'either' } : undefined;
  },
};
