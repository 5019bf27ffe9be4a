/** True for a module that only NumPy's own code should reach into. */
export const isInternal = (module: string): boolean =>
  module.startsWith('numpy.core.') || /^numpy\..*\b_/.test(module);

/** Compiled modules that a NumPy of any version may lack only on disk. */
const COMPILED = new Set(
  `mtrand bit_generator _generator _mt19937 _philox _pcg64 _sfc64 _common _bounded_integers
   _umath_linalg lapack_lite _pocketfft_internal _pocketfft_umath`.split(/\s+/),
);

export const isCompiled = (name: string): boolean => COMPILED.has(name.split('.').at(-1) ?? '');

const EXTENSIONS = new Set(['multiarray', 'umath', '_multiarray_umath', '_multiarray_tests']);

/** The compiled modules without which nothing of NumPy works: missing from the disk, not from memory. */
export const isCoreExtension = (name: string): boolean =>
  EXTENSIONS.has(name.split('.').at(-1) ?? '');
