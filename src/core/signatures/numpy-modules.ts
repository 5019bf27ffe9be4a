/** True for a module that only NumPy's own code should reach into. */
export const isInternal = (module: string): boolean =>
  module.startsWith('numpy.core.') || /^numpy\..*\b_/.test(module);

const EXTENSIONS = new Set(['multiarray', 'umath', '_multiarray_umath', '_multiarray_tests']);

/** The compiled modules without which nothing of NumPy works: missing from the disk, not from memory. */
export const isCoreExtension = (name: string): boolean =>
  EXTENSIONS.has(name.split('.').at(-1) ?? '');
