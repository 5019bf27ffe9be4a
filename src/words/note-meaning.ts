import { type MessageKey, t } from './i18n.ts';

const MEANINGS: Readonly<Record<string, MessageKey>> = {
  'name-not-in-this-numpy': 'noteNameNotInThisNumpy',
  'version-gate': 'noteVersionGate',
  'pickled-by-newer-numpy': 'notePickledByNewerNumpy',
  'not-a-module-of-this-numpy': 'noteNotAModuleOfThisNumpy',
  'numpy-absent': 'noteNumpyAbsent',
  'built-without-numpy': 'noteBuiltWithoutNumpy',
  'harmless-size-warning': 'noteHarmlessSizeWarning',
  'out-of-memory': 'noteOutOfMemory',
  'shapes-differ': 'noteShapesDiffer',
  'other-package-mixed': 'noteOtherPackageMixed',
  'other-package-size-changed': 'noteOtherPackageSizeChanged',
  'other-package-mismatched': 'noteOtherPackageMismatched',
  'other-package-imported': 'noteOtherPackageImported',
};

/**
 * What a note's signature is instead of a fault, in a sentence; empty for one that is not known. What was
 * replaced in the session is reported as that.
 */
export function noteMeaning(signature: string, isReplaced = false): string {
  if (isReplaced && signature === 'other-package-size-changed') return t('noteOtherPackageMixed');
  const key = Object.hasOwn(MEANINGS, signature) ? MEANINGS[signature] : undefined;
  return key ? t(key) : '';
}
