import { apiVersion } from './api-version.ts';
import { arrayApiMissing } from './array-api-missing.ts';
import { builtForNumpy1 } from './built-for-numpy-1.ts';
import { cApiImportFailed } from './c-api-import-failed.ts';
import { copyKeyword } from './copy-keyword.ts';
import { fileDamaged } from './file-damaged.ts';
import { passedOn } from './passed-on.ts';
import { cExtensionsFailed } from './c-extensions-failed.ts';
import { coreExtensionMissing } from './core-extension-missing.ts';
import { coreFilesMixed } from './core-files-mixed.ts';
import type { Family } from './family.ts';
import { foreignUfunc } from './foreign-ufunc.ts';
import { guardReport } from './guard-report.ts';
import { hookRecursion } from './hook-recursion.ts';
import { internalNameMissing } from './internal-name-missing.ts';
import { leftovers } from './leftovers.ts';
import { olderNumpyFound } from './older-numpy-found.ts';
import { ownLibraryUnloadable } from './own-library-unloadable.ts';
import { ownStartFailed } from './own-start-failed.ts';
import { pipConflict } from './pip-conflict.ts';
import { pipReplaced } from './pip-replaced.ts';
import { previouslyImported } from './previously-imported.ts';
import { privateAttributeMissing } from './private-attribute-missing.ts';
import { reloaded } from './reloaded.ts';
import { sizeChanged } from './size-changed.ts';
import { sourceFolder } from './source-folder.ts';
import { staleSource } from './stale-source.ts';
import { submoduleMissing } from './submodule-missing.ts';
import { torchWithoutNumpy } from './torch-without-numpy.ts';
import { twoTrees } from './two-trees.ts';
import { ufuncAttributeMissing } from './ufunc-attribute-missing.ts';
import { upgradedMidSession } from './upgraded-mid-session.ts';

/** Every family, in the order in which they are asked: the first that recognises a text has it. */
export const FAMILIES: readonly Family[] = [
  reloaded,
  sourceFolder,
  coreFilesMixed,
  cExtensionsFailed,
  olderNumpyFound,
  passedOn,
  internalNameMissing,
  ufuncAttributeMissing,
  privateAttributeMissing,
  submoduleMissing,
  hookRecursion,
  ownLibraryUnloadable,
  sizeChanged,
  upgradedMidSession,
  foreignUfunc,
  builtForNumpy1,
  apiVersion,
  torchWithoutNumpy,
  coreExtensionMissing,
  arrayApiMissing,
  cApiImportFailed,
  copyKeyword,
  fileDamaged,
  leftovers,
  ownStartFailed,
  staleSource,
  twoTrees,
  pipReplaced,
  previouslyImported,
  pipConflict,
  guardReport,
];
