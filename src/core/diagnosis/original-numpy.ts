import type { KernelRecord } from '../ledger/kernel-record.ts';
import type { Session } from '../ledger/session.ts';
import { preinstalledNumPy } from '../runtime/preinstalled.ts';
import { isHosted } from '../runtime/runtime-id.ts';

/** The NumPy that a runtime came with. */
export interface OriginalNumPy {
  version: string;
  /** An output told it; otherwise it is what Colab's newest runtimes come with. */
  isTold: boolean;
}

/** What a session says about the NumPy that it met, and whether it replaced it. */
function toldIn({ sighted, guard }: Session): { met?: string | undefined; isReplaced: boolean } {
  const swap = sighted.find(({ fault }) => fault === 'replaced');
  // What was loaded when the session began stays loaded, whatever was installed since.
  const loaded = guard?.report.loaded === 'none' ? undefined : guard?.report.loaded;
  return { met: loaded ?? swap?.facts.fromVersion, isReplaced: swap !== undefined };
}

/**
 * The NumPy that a hosted runtime came with: what a guard cell or an install's log told before anything
 * replaced it, or else what Colab's runtimes had at that time (ms since 1970). Undefined where neither is
 * known, and for a Jupyter server of the person's own.
 */
export function originalNumPy(
  { past, session }: KernelRecord,
  runtime: string,
  at: number,
): OriginalNumPy | undefined {
  if (!isHosted(runtime)) return undefined;
  for (const each of [...past, session]) {
    const { met, isReplaced } = toldIn(each);
    if (met) return { version: met, isTold: true };
    if (isReplaced) break;
  }
  const version = preinstalledNumPy(at);
  return version ? { version, isTold: false } : undefined;
}
