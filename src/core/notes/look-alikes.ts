import { deepestOwner } from '../text/owner.ts';
import type { NoteFamily } from './note-family.ts';

const REMOVED = /`np\.(\w+)` was removed in the NumPy /;
const NO_ATTRIBUTE = /\bmodule '(numpy[\w.]*)' has no attribute '(\w+)'/;
const NO_NAME = /cannot import name '(\w+)' from '(numpy[\w.]*)'/;
const NO_MODULE = /^No module named '?(numpy(?:\.\w+)*)/;

/** GDAL leaves this part out where NumPy was not there when it was built. */
const GDAL_PART =
  /^(?:cannot import name '(?=_?gdal_array' from (?:partially initialized module )?'osgeo)|No module named '(?:osgeo\.)?(?=_?gdal_array'))(\w+)'/;

const missingModule = (message: string) => NO_MODULE.exec(message)?.[1];

/** Class by class, what looks like a broken NumPy and is something else. */
export const LOOK_ALIKES = [
  {
    id: 'name-not-in-this-numpy',
    note: 'look-alike',
    isExplained: true,
    example: "AttributeError: module 'numpy' has no attribute 'float'",
    match({ exception, message }) {
      if (exception !== 'AttributeError' && exception !== 'ImportError') return undefined;
      const [, module, attribute] = NO_ATTRIBUTE.exec(message) ?? [];
      const [, name, from] = NO_NAME.exec(message) ?? [];
      const missing = attribute ?? name ?? REMOVED.exec(message)?.[1];
      const asked = module ?? from;
      return missing ? { missing, ...(asked && { module: asked }) } : undefined;
    },
  },
  {
    id: 'version-gate',
    note: 'look-alike',
    isExplained: true,
    example: 'ImportError: Numba needs NumPy 2.0 or less. Got NumPy 2.1.',
    printed:
      /Warning: A NumPy version (?<builtFor>>=[\d.]+ and <[\d.]+) is required for this version of SciPy(?: \(detected version (?<running>\d[\d.]*\d))?/,
    match({ message }) {
      const [found, builtFor, running] =
        /\b[Nn]eeds NumPy (\d[\d.]*) or (?:less|greater)(?:\. Got NumPy (\d[\d.]*\d))?/.exec(
          message,
        ) ?? [];
      if (!found) return undefined;
      return { ...(builtFor && { builtFor }), ...(running && { running }) };
    },
  },
  {
    id: 'pickled-by-newer-numpy',
    note: 'look-alike',
    isExplained: true,
    example: "ModuleNotFoundError: No module named 'numpy._core'",
    match({ message }) {
      const missing = missingModule(message);
      return missing?.startsWith('numpy._core') ? { missing } : undefined;
    },
  },
  {
    id: 'not-a-module-of-this-numpy',
    note: 'look-alike',
    isExplained: true,
    example: "ModuleNotFoundError: No module named 'numpy.char'",
    match({ message, frames }) {
      const missing = missingModule(message);
      const isPart = missing !== undefined && missing !== 'numpy';
      return isPart && deepestOwner(frames) !== 'numpy' ? { missing } : undefined;
    },
  },
  {
    id: 'numpy-absent',
    note: 'look-alike',
    example: "ModuleNotFoundError: No module named 'numpy'",
    printed: /Warning: Failed to initialize NumPy: No module named '(?<missing>numpy)'/,
    match: ({ message }) => (missingModule(message) === 'numpy' ? { missing: 'numpy' } : undefined),
  },
  {
    id: 'built-without-numpy',
    note: 'look-alike',
    example:
      "ImportError: cannot import name 'gdal_array' from 'osgeo' (/usr/lib/python3/dist-packages/osgeo/__init__.py)",
    match: ({ message }) => {
      const missing = GDAL_PART.exec(message)?.[1];
      if (missing) return { missing, owner: 'osgeo' };
      return /\bcompiled without NumPy support/i.test(message) ? {} : undefined;
    },
  },
  {
    id: 'harmless-size-warning',
    note: 'look-alike',
    example:
      'RuntimeWarning: numpy.dtype size changed, may indicate binary incompatibility. Expected 96, got 88',
    printed:
      /RuntimeWarning: [\w.]+ size changed, may indicate binary incompatibility\. Expected (?<builtFor>\d+)(?: from C header)?, got (?<running>\d+)/,
  },
  {
    id: 'out-of-memory',
    note: 'look-alike',
    example:
      'numpy._core._exceptions._ArrayMemoryError: Unable to allocate 74.5 GiB for an array with shape (100000, 100000)',
    match: ({ message }) => (/^Unable to allocate \d/.test(message) ? {} : undefined),
  },
  {
    id: 'shapes-differ',
    note: 'look-alike',
    example: 'ValueError: operands could not be broadcast together with shapes (3,) (4,)',
    match: ({ exception, message }) =>
      exception === 'ValueError' &&
      /^(?:operands could not be broadcast together|could not broadcast input array|shapes \(.{0,80}\) not aligned)/.test(
        message,
      )
        ? {}
        : undefined,
  },
] as const satisfies readonly NoteFamily[];
