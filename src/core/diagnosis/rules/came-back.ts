import type { Session, Sighted } from '../../ledger/session.ts';
import { swapIn } from '../swaps.ts';
import { findOwnConflict } from './failed.ts';
import { RESTARTS, type Finding } from './finding.ts';
import { conflictMaker, type OwnInstalls } from './own-install.ts';

/** Rule 4: the same signature after a restart that was seen. */
export function findCameBack(
  evidence: Sighted[],
  session: Session,
  installs: OwnInstalls,
): Finding {
  const [decisive] = evidence;
  const swap = swapIn(session, decisive?.at);
  if (swap && swap.strength !== 'possible') {
    return {
      verdict: 'corrupted',
      cause: 'install-loop',
      evidence: [...evidence, swap],
      swap,
      installCell: swap.cell,
      remedies: ['fix-pins'],
      wontHelp: [...RESTARTS, 'delete-runtime'],
    };
  }
  const isConflict = decisive?.fault === 'disk-conflict';
  const maker = isConflict ? conflictMaker(installs, decisive) : undefined;
  if (maker) return findOwnConflict(evidence, maker);
  return {
    verdict: isConflict ? 'conflict' : 'corrupted',
    cause: 'came-back',
    evidence,
    ...(swap && { swap, installCell: swap.cell }),
    remedies: ['delete-runtime', 'fix-pins'],
    wontHelp: RESTARTS,
  };
}
