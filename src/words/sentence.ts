import type { Cause, Diagnosis } from '../core/diagnosis/diagnose.ts';
import type { Progress } from '../core/diagnosis/progress.ts';
import { GUARD_REPORT } from '../core/signatures/guard-signature.ts';
import type { CellRef } from '../core/ledger/events.ts';
import type { Sighted } from '../core/ledger/session.ts';
import { cellName } from './cell-name.ts';
import { t } from './i18n.ts';
import { ago } from './moment.ts';
import { tAt } from './place-text.ts';
import { whoAsked } from './who-asked.ts';

/** Another package that a message names as the one that failed. */
const ownerOf = ({ facts }: Sighted) => (facts.owner === 'numpy' ? undefined : facts.owner);

const isOfGuard = ({ signature }: Sighted) => signature === GUARD_REPORT;

function replaced({ cell, facts, strength }: Sighted): string {
  if (strength === 'possible') return t('causeMayBeReplaced', cellName(cell));
  const { fromVersion, toVersion } = facts;
  return fromVersion && toVersion
    ? t('causeReplacedVersions', cellName(cell), fromVersion, toVersion)
    : t('causeReplaced', cellName(cell));
}

function stale(failed: Sighted, swap: Sighted | undefined): string {
  const cell = cellName(failed.cell);
  if (!swap) return t('causeStale', cell);
  const { fromVersion, toVersion } = swap.facts;
  return fromVersion && toVersion
    ? t('causeStaleVersions', cell, cellName(swap.cell), fromVersion, toVersion)
    : t('causeStaleSwap', cell, cellName(swap.cell));
}

/** What another notebook did to the disk that this one shares. */
function reused(diagnosis: Diagnosis): string {
  const { matter } = diagnosis.reuse;
  if (!matter) return t('causeNone');
  const { by, kind, sighted } = matter;
  const place = [by.title || by.notebook, ago(sighted.at)] as const;
  if (kind === 'disk-fault') return tAt(diagnosis, 'causeReusedFault', ...place);
  if (sighted.strength === 'possible') return t('causeReusedMaybe', ...place);
  const { fromVersion, toVersion } = sighted.facts;
  return fromVersion && toVersion
    ? t('causeReusedVersions', ...place, fromVersion, toVersion)
    : t('causeReused', ...place);
}

function whyItFailed(diagnosis: Diagnosis): string {
  const { cause, evidence, swap, installCell } = diagnosis;
  const [decisive] = evidence;
  if (!decisive) return t('causeNone');
  const cell = cellName(decisive.cell);
  switch (cause) {
    case 'replaced':
      return replaced(decisive);
    case 'stale-memory':
      return stale(decisive, swap);
    case 'either':
      if (!swap) return t('causeEither', cell);
      return t(
        swap.at > decisive.at ? 'causeEitherSwapLater' : 'causeEitherSwap',
        cell,
        cellName(swap.cell),
      );
    case 'disk-conflict': {
      if (isOfGuard(decisive)) return tAt(diagnosis, 'causeGuardDisk', cell);
      const owner = ownerOf(decisive);
      const key = owner ? 'causeDiskConflictOwner' : 'causeDiskConflict';
      return tAt(diagnosis, key, cell, owner ?? '');
    }
    case 'own-conflict': {
      const owner = ownerOf(decisive);
      const key = owner ? 'causeOwnConflictOwner' : 'causeOwnConflict';
      return tAt(diagnosis, key, cell, installCell ? cellName(installCell) : cell, owner ?? '');
    }
    case 'other-process': {
      const { program = '', environment } = decisive.facts;
      return environment === undefined
        ? t('causeOtherProcess', cell, program)
        : t('causeOtherProcessIn', cell, program, environment);
    }
    case 'broken-install':
      return tAt(diagnosis, isOfGuard(decisive) ? 'causeGuardDisk' : 'causeBrokenInstall', cell);
    case 'came-back':
      return tAt(diagnosis, 'causeCameBack', cell);
    case 'install-loop':
      return t('causeInstallLoop', cellName((swap ?? decisive).cell));
    case 'reused':
      return reused(diagnosis);
    case 'none':
      return t('causeNone');
  }
}

/** Where a run stopped at an error, which stands between the person and the cell to check. */
function stopped({ outcome, stop }: Progress, failed: CellRef | undefined): string {
  const cell = failed ? cellName(failed) : 1;
  if (outcome !== 'failed-cell' || stop?.isOver) return t('causeCheck', cell);
  if (!stop) return t('causeCheckFailed', cell);
  return stop.cell.id === failed?.id
    ? t('causeCheckFailedThere', cell)
    : t('causeCheckFailedAt', cell, cellName(stop.cell));
}

function howFar({ evidence, progress, hasCrashed }: Diagnosis): string {
  if (progress?.step === 'wait') return t('causeWaiting');
  if (progress?.step === 'run') return t('causeRunning');
  if (progress?.step !== 'check') {
    return t(progress?.remedy === 'restart' ? 'causeRestartingOnly' : 'causeRestarting');
  }
  const cell = evidence[0] ? cellName(evidence[0].cell) : 1;
  if (hasCrashed) return t('causeCheckCrashed', cell);
  return stopped(progress, evidence[0]?.cell);
}

/** The causes that a replaced NumPy stands behind. */
const OF_A_SWAP: ReadonlySet<Cause> = new Set([
  'replaced',
  'stale-memory',
  'either',
  'install-loop',
]);

/** The cause in a few short sentences of at most 40 words, with cells, versions and packages where known. */
export function sentence(diagnosis: Diagnosis): string {
  const told = causeOf(diagnosis);
  const { verdict, cause, swap } = diagnosis;
  const asked = verdict !== 'recovering' && OF_A_SWAP.has(cause) && swap && whoAsked(swap.facts);
  return asked ? `${told} ${asked}` : told;
}

function causeOf(diagnosis: Diagnosis): string {
  const [decisive] = diagnosis.evidence;
  switch (diagnosis.verdict) {
    case 'clean':
      return t('causeNone');
    case 'unreadable':
      return t('causeUnreadable');
    case 'recovering':
      return howFar(diagnosis);
    case 'recovered':
      if (decisive) return t('causeRecovered', cellName(decisive.cell));
      return t(diagnosis.hasCrashed ? 'causeCrashed' : 'causeRecoveredSwap');
    default:
      return whyItFailed(diagnosis);
  }
}
