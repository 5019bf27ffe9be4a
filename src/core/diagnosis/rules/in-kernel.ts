import type { Cause, Remedy } from '../../ledger/events.ts';
import { failuresIn, type KernelRecord } from '../../ledger/kernel-record.ts';
import type { Session } from '../../ledger/session.ts';
import { swapIn } from '../swaps.ts';
import { findCameBack } from './came-back.ts';
import { findFailed } from './failed.ts';
import { CLEAN, type Finding } from './finding.ts';
import { findReplaced } from './replaced.ts';

/** That a restart did not help here says nothing new: the versions are still to be changed, and nothing else. */
const IN_VERSIONS: ReadonlySet<Cause> = new Set(['own-conflict', 'other-process']);

/** Rule 4: what was advised first when the session before ended has not helped: it goes last. */
function withoutRepeatedAdvice(finding: Finding, before: Finding): Finding {
  if (IN_VERSIONS.has(finding.cause)) return finding;
  const [first, ...others] = finding.remedies;
  const signatures = new Set(before.evidence.map((seen) => seen.signature));
  const isAgain = finding.evidence.some((seen) => signatures.has(seen.signature));
  if (!first || !isAgain || first !== before.remedies[0]) return finding;
  const next: Remedy[] = others.length > 0 ? others : ['delete-runtime'];
  const wontHelp = finding.wontHelp.filter((remedy) => !next.includes(remedy));
  return { ...finding, remedies: [...next, first], wontHelp };
}

/**
 * Judges a notebook's sessions in their order, for what was advised in one counts in the next. `isAlone`:
 * the runtime was fresh, and nobody else is known to have used it.
 */
export function findInKernel({ past, session }: KernelRecord, isAlone: boolean): Finding {
  let before: { session: Session; finding: Finding } | undefined;

  const find = (next: Session, last: Session | undefined): Finding => {
    const failed = failuresIn(next);
    if (failed.length === 0) {
      const swap = swapIn(next);
      return swap ? findReplaced(swap, last) : CLEAN;
    }
    const sessions = [...past, session].filter(({ number }) => number <= next.number);
    const installs = { sessions, isAlone };
    const seenBefore = new Set(last && failuresIn(last).map((seen) => seen.signature));
    const again = failed.filter((seen) => seenBefore.has(seen.signature));
    return again.length > 0
      ? findCameBack(again, next, installs)
      : findFailed(failed, next, installs);
  };

  for (const next of [...past, session]) {
    if (before?.session.number !== next.number - 1) before = undefined;
    const first = find(next, before?.session);
    const finding = before ? withoutRepeatedAdvice(first, before.finding) : first;
    before = { session: next, finding };
  }
  return before?.finding ?? CLEAN;
}
