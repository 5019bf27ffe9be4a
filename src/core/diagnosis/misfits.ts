import type { KernelRecord } from '../ledger/kernel-record.ts';
import { diskSwapIn } from './swaps.ts';

/** Packages that do not fit the NumPy on the disk, as pip said when it installed that. */
export interface Misfits {
  /** With their versions: `thinc 8.3.6`. */
  packages: readonly string[];
  /** NumPy's version. */
  numpy: string;
}

/** What pip said of the last install that left another NumPy on the disk. */
export function misfitsIn({ past, session }: KernelRecord): Misfits | undefined {
  const swap = [...past, session].flatMap((each) => diskSwapIn(each) ?? []).at(-1);
  const { conflicts, toVersion } = swap?.facts ?? {};
  return conflicts && toVersion ? { packages: conflicts.split(', '), numpy: toVersion } : undefined;
}
