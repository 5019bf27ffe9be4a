import type { Diagnosis } from '../../core/diagnose.ts';
import type { PinFix } from '../../core/pins.ts';
import type { Sighted } from '../../core/session.ts';
import {
  diskGuard,
  freshGuard,
  healthyGuard,
  reusedGuard,
  sawDisk,
  sawStale,
  staleGuard,
} from './guard.fixture.ts';
import { note } from './note.fixture.ts';
import { builtForOne, dtypeSize, halfInstalled, missingName, swap } from './sightings.fixture.ts';

const intro = { notebook: 'drive/intro', title: 'Intro.ipynb', lastAt: Date.now() - 2_400_000 };
const elsewhere: Sighted = { ...swap, notebook: intro.notebook, at: intro.lastAt };

const base: Diagnosis = {
  verdict: 'clean',
  cause: 'none',
  evidence: [],
  notes: [],
  isLocal: false,
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
const restartFails: Diagnosis = { ...base, wontHelp: ['restart-and-run-all', 'restart'] };

const stale: Diagnosis = {
  ...base,
  verdict: 'corrupted',
  cause: 'stale-memory',
  evidence: [missingName, swap],
  swap,
  remedies: ['restart-and-run-all', 'restart'],
};

const guardBroken: Diagnosis = {
  ...base,
  verdict: 'corrupted',
  cause: 'broken-install',
  evidence: [sawDisk],
  guard: diskGuard,
  remedies: ['delete-runtime'],
  wontHelp: ['restart-and-run-all', 'restart'],
};

const progress = {
  remedy: 'restart-and-run-all',
  cellsDone: 0,
  cellsTotal: 31,
  tried: [{ route: 'toolbar-menu', worked: true }],
} as const;
const recovered = {
  ...progress,
  step: 'recovered',
  cellsDone: 31,
  outcome: 'done',
  seconds: 12.4,
} as const;

const restarted: Diagnosis = {
  ...base,
  verdict: 'recovering',
  evidence: [missingName],
  session: 2,
};

const reuse = (kind: 'replaced' | 'disk-fault', sighted: Sighted): Diagnosis['reuse'] => ({
  since: elsewhere.at - 3_600_000,
  dropped: 0,
  others: [intro],
  matter: { by: intro, kind, sighted },
});

/** One made-up diagnosis for every state that the views can show, by a name for its picture. */
export const diagnoses = {
  clean: base,
  noted: {
    ...base,
    notes: [
      note(4, {}),
      note(7, {
        note: 'other-package',
        signature: 'other-package-mixed',
        excerpt: "ImportError: cannot import name 'is_directory' from 'PIL._util'",
      }),
    ],
  },
  reused: {
    ...base,
    verdict: 'reused',
    cause: 'reused',
    evidence: [elsewhere],
    reuse: reuse('replaced', elsewhere),
    remedies: ['restart-and-run-all', 'restart'],
  },
  'reused-fault': {
    ...restartFails,
    verdict: 'reused',
    cause: 'reused',
    evidence: [{ ...builtForOne, notebook: intro.notebook, at: intro.lastAt }],
    reuse: reuse('disk-fault', { ...builtForOne, at: intro.lastAt }),
    remedies: ['delete-runtime'],
  },
  'restart-needed': {
    ...base,
    drift: {
      original: { version: '2.0.2', isTold: false },
      installed: '2.3.5',
      direction: 'newer',
    },
    verdict: 'restart-needed',
    cause: 'replaced',
    evidence: [swap],
    swap,
    remedies: ['restart-and-run-all', 'restart'],
    losses: { variables: 'nothing-since', running: [], took: 4 },
  },
  corrupted: stale,
  'corrupted-busy': {
    ...stale,
    cause: 'either',
    evidence: [dtypeSize],
    losses: {
      variables: 'lost',
      running: [
        { ordinal: 9, since: Date.now() - 100_000 },
        { ordinal: 10, since: Date.now() - 2_520_000 },
      ],
      took: 2_640,
    },
  },
  'connection-lost': {
    ...stale,
    isDisconnected: true,
    progress: { ...progress, step: 'restart', outcome: 'connection-lost' },
  },
  disconnected: { ...base, isDisconnected: true },
  'no-answer': { ...stale, progress: { ...progress, step: 'restart', outcome: 'no-answer' } },
  interrupted: {
    ...stale,
    progress: { ...progress, step: 'restart', tried: [], outcome: 'interrupted' },
  },
  'broken-install': {
    ...restartFails,
    verdict: 'corrupted',
    cause: 'broken-install',
    evidence: [halfInstalled],
    remedies: ['delete-runtime'],
  },
  conflict: {
    ...restartFails,
    verdict: 'conflict',
    cause: 'disk-conflict',
    evidence: [builtForOne],
    remedies: ['delete-runtime', 'fix-pins'],
  },
  'came-back': {
    ...restartFails,
    verdict: 'conflict',
    cause: 'came-back',
    evidence: [dtypeSize],
    remedies: ['delete-runtime', 'fix-pins'],
  },
  /** A new runtime did not cure it either, and which cell installs what does not fit is not known. */
  'pins-first': {
    ...restartFails,
    verdict: 'conflict',
    cause: 'came-back',
    evidence: [dtypeSize],
    remedies: ['fix-pins', 'delete-runtime'],
  },
  'install-loop': {
    ...stale,
    cause: 'install-loop',
    remedies: ['fix-pins'],
    wontHelp: ['restart', 'restart-and-run-all', 'delete-runtime'],
  },
  'local-conflict': {
    ...restartFails,
    isLocal: true,
    verdict: 'conflict',
    cause: 'disk-conflict',
    evidence: [builtForOne],
    remedies: ['fresh-environment', 'fix-pins'],
  },
  'local-broken': {
    ...restartFails,
    isLocal: true,
    verdict: 'corrupted',
    cause: 'broken-install',
    evidence: [halfInstalled],
    remedies: ['fresh-environment'],
  },
  'local-loop': {
    ...stale,
    isLocal: true,
    cause: 'install-loop',
    remedies: ['fix-pins'],
    wontHelp: ['restart', 'restart-and-run-all', 'fresh-environment'],
  },
  'guard-healthy': { ...base, guard: healthyGuard },
  'guard-reused': { ...base, guard: reusedGuard },
  'guard-corrupted': { ...stale, evidence: [sawStale, swap], guard: staleGuard },
  'guard-broken': guardBroken,
  'guard-local': { ...guardBroken, isLocal: true, remedies: ['fresh-environment'] },
  'guard-recovered': {
    ...restarted,
    verdict: 'recovered',
    evidence: [sawStale],
    guard: freshGuard,
    progress: recovered,
  },
  restarting: { ...stale, verdict: 'recovering', progress: { ...progress, step: 'restart' } },
  running: { ...restarted, progress: { ...progress, step: 'run', cellsDone: 7 } },
  'failed-cell': {
    ...restarted,
    progress: { ...progress, step: 'check', cellsDone: 3, outcome: 'failed-cell' },
  },
  'not-run': { ...restarted, progress: { ...progress, step: 'check', outcome: 'not-run' } },
  recovered: {
    ...restarted,
    verdict: 'recovered',
    progress: recovered,
  },
} as const satisfies Record<string, Diagnosis>;

export type StateName = keyof typeof diagnoses;

/** The lines to change, as the page has them. */
export const pins: Partial<Record<StateName, readonly PinFix[]>> = {
  'install-loop': [
    {
      line: 3,
      from: '!pip install -q "numpy==2.3.5" albumentations==1.4.3',
      to: '!pip install -q albumentations==1.4.3',
    },
  ],
};
