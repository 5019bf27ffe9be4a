import type { GuardTold, Sighted } from '../../core/ledger/session.ts';

/** What a guard cell said, in the session that the pictures show. */
const told = (report: Partial<GuardTold['report']>, ordinal = 1): GuardTold => ({
  report: {
    loaded: '2.0.2',
    disk: '2.0.2',
    python: '3.12.3',
    verdict: 'healthy',
    evidence: [],
    others: [],
    ...report,
  },
  cell: { id: 'cell-guard', ordinal },
  run: 'cell-guard/1',
  at: Date.now() - 130_000,
});

export const healthyGuard = told({});
export const freshGuard = told({ loaded: '2.3.5', disk: '2.3.5' });
export const reusedGuard = told({ verdict: 'reused' });
export const staleGuard = told(
  {
    disk: '2.3.5',
    verdict: 'corrupted',
    kind: 'stale-memory',
    evidence: ['version', 'mapped'],
    others: ['torch', 'scipy', 'pandas', 'scikit_learn'],
  },
  3,
);
export const diskGuard = told({
  loaded: 'none',
  disk: '2.0.2+2.3.5',
  verdict: 'corrupted',
  kind: 'broken-install',
  evidence: ['imports', 'crash', 'metadata'],
});

const seen = ({ cell, run }: GuardTold, over: Partial<Sighted>): Sighted => ({
  signature: 'guard-report',
  fault: 'stale-memory',
  strength: 'likely',
  line: 1,
  cell,
  run,
  at: 1_790_000_000_000,
  notebook: 'drive/1a2b3c',
  excerpt:
    'Clean Slate guard: NumPy 2.0.2, disk 2.3.5, Python 3.12.3, verdict corrupted, kind stale-memory, evidence version+mapped, others torch+scipy+pandas+scikit_learn',
  facts: { fromVersion: '2.0.2', toVersion: '2.3.5', python: '3.12' },
  ...over,
});

export const sawStale = seen(staleGuard, {});
export const sawDisk = seen(diskGuard, {
  fault: 'broken-install',
  excerpt:
    'Clean Slate guard: NumPy none, disk 2.0.2+2.3.5, Python 3.12.3, verdict corrupted, kind broken-install, evidence imports+crash+metadata',
  facts: { python: '3.12' },
});
