/** What the made-up diagnoses in `fixtures` are made of. */
import type { Diagnosis } from '../../core/diagnosis/diagnose.ts';
import type { Sighted } from '../../core/ledger/session.ts';
import { diskGuard, sawDisk } from './guard.fixture.ts';
import { missingName, swap } from './sightings.fixture.ts';

export const intro = {
  notebook: 'drive/intro',
  title: 'Intro.ipynb',
  lastAt: Date.now() - 2_400_000,
};
export const elsewhere: Sighted = { ...swap, notebook: intro.notebook, at: intro.lastAt };

export const base: Diagnosis = {
  verdict: 'clean',
  cause: 'none',
  evidence: [],
  notes: [],
  isLocal: false,
  endsItself: false,
  hasCrashed: false,
  remedies: [],
  wontHelp: [],
  losses: { variables: 'lost', running: [], took: 154 },
  reuse: { since: Date.now() - 10_800_000, dropped: 0, others: [] },
  notebook: 'drive/1a2b3c',
  session: 1,
  accepted: false,
  isDisconnected: false,
};

/** A restart keeps the disk. */
export const restartFails: Diagnosis = { ...base, wontHelp: ['restart-and-run-all', 'restart'] };

export const stale: Diagnosis = {
  ...base,
  verdict: 'corrupted',
  cause: 'stale-memory',
  evidence: [missingName, swap],
  swap,
  installCell: swap.cell,
  remedies: ['restart-and-run-all', 'restart'],
};

export const guardBroken: Diagnosis = {
  ...base,
  verdict: 'corrupted',
  cause: 'broken-install',
  evidence: [sawDisk],
  guard: diskGuard,
  remedies: ['delete-runtime'],
  wontHelp: ['restart-and-run-all', 'restart'],
};

export const progress = {
  remedy: 'restart-and-run-all',
  cellsDone: 0,
  cellsTotal: 31,
  tried: [{ route: 'toolbar-menu', worked: true }],
} as const;
export const recovered = {
  ...progress,
  step: 'recovered',
  cellsDone: 31,
  outcome: 'done',
  seconds: 12.4,
} as const;

export const restarted: Diagnosis = {
  ...base,
  verdict: 'recovering',
  evidence: [missingName],
  session: 2,
};

export const reuse = (kind: 'replaced' | 'disk-fault', sighted: Sighted): Diagnosis['reuse'] => ({
  since: elsewhere.at - 3_600_000,
  dropped: 0,
  others: [intro],
  matter: { by: intro, kind, sighted },
});
