import { INSTALL_COMMAND } from './install-signature.ts';
import { apiVersion } from './api-version.ts';
import { arrayApiMissing } from './array-api-missing.ts';
import { builtForNumpy1 } from './built-for-numpy-1.ts';
import { cApiImportFailed } from './c-api-import-failed.ts';
import { cExtensionsFailed } from './c-extensions-failed.ts';
import { copyKeyword } from './copy-keyword.ts';
import { coreExtensionMissing } from './core-extension-missing.ts';
import { coreFilesMixed } from './core-files-mixed.ts';
import { fileDamaged } from './file-damaged.ts';
import type { Family } from './signature-family.ts';
import { foreignUfunc } from './foreign-ufunc.ts';
import { guardReport } from './guard-report.ts';
import { hookRecursion } from './hook-recursion.ts';
import { internalNameMissing } from './internal-name-missing.ts';
import { leftovers } from './leftovers.ts';
import { olderNumpyFound } from './older-numpy-found.ts';
import { ownLibraryUnloadable } from './own-library-unloadable.ts';
import { ownStartFailed } from './own-start-failed.ts';
import { passedOn } from './passed-on.ts';
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

/**
 * Every family, in groups. Groups are asked in their order, and the first family that recognises a text
 * has it: what NumPy says of itself tells more than the name that it lacked, and that more than whose
 * code failed. Within a group no two recognise the same text, and the alphabet orders them. A new family goes
 * into the group whose heading says what its text tells.
 */
export const GROUPS = [
  // A second start: whatever fails in it comes of that.
  [reloaded],
  // What NumPy, or who compared it, says of itself.
  [cExtensionsFailed, coreFilesMixed, olderNumpyFound, sourceFolder, upgradedMidSession],
  // What is missing, or other than it should be.
  [
    apiVersion,
    builtForNumpy1,
    foreignUfunc,
    hookRecursion,
    internalNameMissing,
    passedOn,
    privateAttributeMissing,
    sizeChanged,
    submoduleMissing,
    ufuncAttributeMissing,
  ],
  // What follows from another failure, and says less than that.
  [arrayApiMissing, cApiImportFailed, coreExtensionMissing, torchWithoutNumpy],
  // Whose code failed, and where.
  [copyKeyword, fileDamaged, ownLibraryUnloadable],
  [ownStartFailed],
  [staleSource],
  [twoTrees],
  // What an installer or the guard cell says.
  [guardReport, leftovers, pipConflict, pipReplaced, previouslyImported],
] as const;

type CatalogueId = (typeof GROUPS)[number][number]['id'];

/** Ids of all that can be sighted: the families' own, and that of a command in a cell's source. */
export type SignatureId = CatalogueId | typeof INSTALL_COMMAND;

/** A family whose id is one of the catalogue's. */
export type KnownFamily = Family & { readonly id: CatalogueId };

/** Every family, in the order in which they are asked. */
export const FAMILIES: readonly KnownFamily[] = GROUPS.flat();
