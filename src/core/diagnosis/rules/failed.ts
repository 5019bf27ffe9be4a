import type { Remedy } from '../../ledger/events.ts';
import { GUARD_REPORT } from '../../signatures/guard-signature.ts';
import type { Session, Sighted } from '../../ledger/session.ts';
import { swapIn } from '../swaps.ts';
import { RESTARTS, type Finding } from './finding.ts';
import { conflictMaker, type OwnInstalls } from './own-install.ts';

/** Rule 5, where the notebook's own install has made it: on a new runtime it would do so again. */
export const findOwnConflict = (
  evidence: readonly Sighted[],
  installCell: Finding['installCell'],
): Finding => ({
  verdict: 'conflict',
  cause: 'own-conflict',
  evidence,
  ...(installCell && { installCell }),
  remedies: ['fix-pins'],
  wontHelp: [...RESTARTS, 'delete-runtime'],
});

/** A program failed in a process of its own, which has loaded what is on the disk: no restart changes that. */
function findInProgram(evidence: readonly Sighted[], installCell: Finding['installCell']): Finding {
  const known = { evidence, ...(installCell && { installCell }), wontHelp: RESTARTS } as const;
  return evidence.every(({ fault }) => fault === 'disk-conflict')
    ? { ...known, verdict: 'conflict', cause: 'other-process', remedies: ['fix-pins'] }
    : { ...known, verdict: 'corrupted', cause: 'broken-install', remedies: ['delete-runtime'] };
}

const isOfProgram = ({ facts }: Sighted) => facts.program !== undefined;

/** Rules 2, 3, 5 and 6: something failed for the first time. */
export function findFailed(every: Sighted[], session: Session, installs: OwnInstalls): Finding {
  const all = every.filter((seen) => !isOfProgram(seen));
  const [decisive] = every;
  if (all.length === 0) {
    const maker =
      decisive && (swapIn(session, decisive.at)?.cell ?? conflictMaker(installs, decisive));
    return findInProgram(every, maker);
  }
  // A guard cell tried the disk in a fresh process, which is what a restart would begin.
  const guard = all.findLast((seen) => seen.signature === GUARD_REPORT);
  const ofDisk = guard && guard.fault !== 'stale-memory' ? [guard] : undefined;
  const failed = ofDisk ?? all;
  const isStale = failed.some(
    (seen) => seen.fault === 'stale-memory' && seen.strength !== 'either',
  );
  const before = swapIn(session, failed[0]?.at);
  // A later swap is not why it failed, but a restart is still needed, and may fix it.
  const swap = before ?? (isStale ? undefined : swapIn(session));
  const evidence = [...new Set([...failed, ...every, ...(swap ? [swap] : [])])];
  const known = { evidence, ...(swap && { swap, installCell: swap.cell }) };
  if (isStale) {
    return {
      verdict: 'corrupted',
      cause: 'stale-memory',
      ...known,
      remedies: RESTARTS,
      wontHelp: [],
    };
  }
  const ofConflict = failed.find(({ fault }) => fault === 'disk-conflict');
  const maker = ofConflict && conflictMaker(installs, ofConflict);
  const mayBeStale =
    swap ?? (maker ? undefined : failed.find((seen) => seen.strength === 'either'));
  if (!ofDisk && mayBeStale) {
    const remedies: Remedy[] = [...RESTARTS, 'delete-runtime'];
    return { verdict: 'corrupted', cause: 'either', ...known, remedies, wontHelp: [] };
  }
  if (failed.some((seen) => seen.fault === 'broken-install')) {
    return {
      verdict: 'corrupted',
      cause: 'broken-install',
      evidence,
      remedies: ['delete-runtime'],
      wontHelp: RESTARTS,
    };
  }
  if (maker) return findOwnConflict(evidence, maker);
  return {
    verdict: 'conflict',
    cause: 'disk-conflict',
    evidence,
    remedies: ['delete-runtime', 'fix-pins'],
    wontHelp: RESTARTS,
  };
}
