import { swapIn, type KernelRecord } from './kernel-record.ts';
import { driftOf, isHosted, type Drift } from './preinstalled.ts';

export type { Drift };

/** How the NumPy that was last put on a hosted runtime's disk differs from the one it came with. */
export function driftIn({ past, session }: KernelRecord, runtime: string): Drift | undefined {
  const swap = [...past, session].flatMap((each) => swapIn(each) ?? []).at(-1);
  return swap && isHosted(runtime) ? driftOf(swap.facts.toVersion, swap.at) : undefined;
}
