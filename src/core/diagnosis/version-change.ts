import type { KernelRecord } from '../ledger/kernel-record.ts';
import { originalNumPy, type OriginalNumPy } from './original-numpy.ts';
import { diskSwapIn } from './swaps.ts';
import { compareVersions } from '../packages/versions.ts';

/** How a runtime's NumPy differs from the one that it came with. */
export interface VersionChange {
  original: OriginalNumPy;
  installed: string;
  direction: 'newer' | 'older';
}

/** How the NumPy that was last put on a hosted runtime's disk differs from the one it came with. */
export function versionChangeIn(kernel: KernelRecord, runtime: string): VersionChange | undefined {
  const swap = [...kernel.past, kernel.session].flatMap((each) => diskSwapIn(each) ?? []).at(-1);
  const installed = swap?.facts.toVersion;
  const original = swap && originalNumPy(kernel, runtime, swap.at);
  if (!installed || !original) return undefined;
  const order = compareVersions(installed, original.version);
  if (order === 0) return undefined;
  return { original, installed, direction: order > 0 ? 'newer' : 'older' };
}
