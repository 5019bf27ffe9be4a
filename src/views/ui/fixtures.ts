import type { Diagnosis } from '../../core/diagnosis/diagnose.ts';
import {
  intro,
  elsewhere,
  base,
  restartFails,
  stale,
  guardBroken,
  progress,
  recovered,
  restarted,
  reuse,
} from './diagnosis-parts.fixture.ts';
import { freshGuard, healthyGuard, reusedGuard, sawStale, staleGuard } from './guard.fixture.ts';
import { note } from './note.fixture.ts';
import {
  builtForOne,
  dtypeSize,
  halfInstalled,
  neededSwap,
  swap,
  trainFailed,
} from './sightings.fixture.ts';

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
    versionChange: {
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
  /** A package asked for another NumPy, and others do not fit that one. */
  'needed-by': {
    ...base,
    verdict: 'restart-needed',
    cause: 'replaced',
    evidence: [neededSwap],
    swap: neededSwap,
    installCell: neededSwap.cell,
    misfits: {
      packages: ['thinc 8.3.6', 'opencv-python 4.12.0.88', 'jax 0.7.2', 'tensorflow 2.20.0'],
      numpy: '1.26.4',
    },
    remedies: ['restart-and-run-all', 'restart'],
  },
  /** An older runtime has the NumPy that is asked for. */
  'past-runtime': {
    ...stale,
    cause: 'install-loop',
    pastRuntime: { name: '2026.07', numpy: '2.0.2' },
    remedies: ['fix-pins', 'runtime-version'],
    wontHelp: ['restart-and-run-all', 'restart', 'delete-runtime'],
  },
  /** A cell of the notebook ends its own session. */
  'ends-itself': {
    ...stale,
    endsItself: true,
    remedies: ['restart'],
    wontHelp: ['restart-and-run-all'],
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
  'own-conflict': {
    ...base,
    verdict: 'conflict',
    cause: 'own-conflict',
    evidence: [builtForOne],
    installCell: swap.cell,
    remedies: ['fix-pins'],
    wontHelp: ['restart-and-run-all', 'restart', 'delete-runtime'],
  },
  'other-process': {
    ...restartFails,
    verdict: 'conflict',
    cause: 'other-process',
    evidence: [trainFailed],
    remedies: ['fix-pins'],
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
  /** With what to change, so that it does not happen again. */
  'recovered-hold': {
    ...restarted,
    verdict: 'recovered',
    installCell: swap.cell,
    misfits: { packages: ['thinc 8.3.6'], numpy: '1.26.4' },
    progress: recovered,
  },
  crashed: {
    ...restarted,
    verdict: 'recovered',
    evidence: [],
    hasCrashed: true,
    progress: { ...progress, remedy: 'restart', step: 'recovered', cellsTotal: 0, tried: [] },
  },
} as const satisfies Record<string, Diagnosis>;

export type StateName = keyof typeof diagnoses;
