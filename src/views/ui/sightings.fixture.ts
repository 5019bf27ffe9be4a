import type { Sighted } from '../../core/ledger/session.ts';
import type { Sighting } from '../../core/signatures/sighting.ts';

type Seen = Pick<Sighting, 'signature' | 'fault' | 'strength' | 'excerpt' | 'facts'>;

const seenIn = (id: string, ordinal: number, seen: Seen): Sighted => ({
  ...seen,
  line: 1,
  cell: { id, ordinal },
  run: `${id}/1`,
  at: 1_790_000_000_000,
  notebook: 'drive/1a2b3c',
});

export const swap = seenIn('cell-install', 2, {
  signature: 'pip-replaced',
  fault: 'replaced',
  strength: 'certain',
  excerpt: 'Successfully installed numpy-2.3.5',
  facts: { fromVersion: '2.0.2', toVersion: '2.3.5' },
});

/** Because of a package that asks for an older one. */
export const neededSwap: Sighted = {
  ...swap,
  excerpt: 'Successfully installed numpy-1.26.4',
  facts: {
    fromVersion: '2.1.3',
    toVersion: '1.26.4',
    requested: '<2',
    neededBy: 'mediapipe',
    conflicts: 'thinc 8.3.6, opencv-python 4.12.0.88, jax 0.7.2, tensorflow 2.20.0',
  },
};

export const missingName = seenIn('cell-strings', 5, {
  signature: 'internal-name-missing',
  fault: 'stale-memory',
  strength: 'certain',
  excerpt:
    "ImportError: cannot import name '_center' from 'numpy._core.umath' (/usr/local/lib/python3.12/dist-packages/numpy/_core/umath.py)",
  facts: {
    exception: 'ImportError',
    missing: '_center',
    owner: 'numpy',
    numpyPath: '/usr/local/lib/python3.12/dist-packages/numpy',
    python: '3.12',
  },
});

export const dtypeSize = seenIn('cell-pandas', 7, {
  signature: 'size-changed',
  fault: 'disk-conflict',
  strength: 'either',
  excerpt:
    'ValueError: numpy.dtype size changed, may indicate binary incompatibility. Expected 96 from C header, got 88 from PyObject',
  facts: { exception: 'ValueError', owner: 'pandas', builtFor: '96', running: '88' },
});

export const builtForOne = seenIn('cell-cocotools', 4, {
  signature: 'built-for-numpy-1',
  fault: 'disk-conflict',
  strength: 'certain',
  excerpt: 'A module that was compiled using NumPy 1.x cannot be run in NumPy 2.0.2',
  facts: { owner: 'pycocotools', builtFor: '1.x', running: '2.0.2' },
});

export const halfInstalled = seenIn('cell-first', 1, {
  signature: 'c-extensions-failed',
  fault: 'broken-install',
  strength: 'certain',
  excerpt: 'Importing the numpy C-extensions failed. This error can happen for many reasons',
  facts: { exception: 'ImportError', owner: 'numpy', python: '3.12' },
});

export const trainFailed = seenIn('cell-train', 6, {
  signature: 'c-api-import-failed',
  fault: 'disk-conflict',
  strength: 'likely',
  excerpt: 'ImportError: numpy.core.multiarray failed to import',
  facts: { exception: 'ImportError', owner: 'cv2', program: 'train.py', environment: '.venv' },
});
