import type { Session, Sighted } from '../../ledger/session.ts';
import { RESTARTS, type Finding } from './finding.ts';

const isSameSwap = (a: Sighted, b: Sighted) =>
  b.strength !== 'possible' && a.cell.id === b.cell.id && a.facts.toVersion === b.facts.toVersion;

/** Rules 1 and 4: NumPy was replaced and nothing failed yet. */
export function findReplaced(swap: Sighted, before: Session | undefined): Finding {
  const loops = before?.sighted.some((seen) => seen.fault === 'replaced' && isSameSwap(seen, swap));
  const known = {
    verdict: 'restart-needed',
    evidence: [swap],
    swap,
    installCell: swap.cell,
  } as const;
  return loops
    ? { ...known, cause: 'install-loop', remedies: ['fix-pins'], wontHelp: RESTARTS }
    : { ...known, cause: 'replaced', remedies: RESTARTS, wontHelp: [] };
}
