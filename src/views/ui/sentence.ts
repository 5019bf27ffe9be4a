import type { Diagnosis } from '../../core/diagnose.ts';
import { GUARD_REPORT } from '../../core/guard-signature.ts';
import type { Sighted } from '../../core/session.ts';
import { t } from '../../platform/i18n.ts';
import { ago } from './moment.ts';
import { tAt } from './place-text.ts';

/** Another package that a message names as the one that failed. */
const ownerOf = ({ facts }: Sighted) => (facts.owner === 'numpy' ? undefined : facts.owner);

const isOfGuard = ({ signature }: Sighted) => signature === GUARD_REPORT;

function replaced({ cell, facts, strength }: Sighted): string {
  if (strength === 'possible') return t('causeMayBeReplaced', cell.ordinal);
  const { fromVersion, toVersion } = facts;
  return fromVersion && toVersion
    ? t('causeReplacedVersions', cell.ordinal, fromVersion, toVersion)
    : t('causeReplaced', cell.ordinal);
}

function stale(failed: Sighted, swap: Sighted | undefined): string {
  const cell = failed.cell.ordinal;
  if (!swap) return t('causeStale', cell);
  const { fromVersion, toVersion } = swap.facts;
  return fromVersion && toVersion
    ? t('causeStaleVersions', cell, swap.cell.ordinal, fromVersion, toVersion)
    : t('causeStaleSwap', cell, swap.cell.ordinal);
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
  const { cause, evidence, swap } = diagnosis;
  const [decisive] = evidence;
  if (!decisive) return t('causeNone');
  const cell = decisive.cell.ordinal;
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
        swap.cell.ordinal,
      );
    case 'disk-conflict': {
      if (isOfGuard(decisive)) return tAt(diagnosis, 'causeGuardDisk', cell);
      const owner = ownerOf(decisive);
      const key = owner ? 'causeDiskConflictOwner' : 'causeDiskConflict';
      return tAt(diagnosis, key, cell, owner ?? '');
    }
    case 'broken-install':
      return tAt(diagnosis, isOfGuard(decisive) ? 'causeGuardDisk' : 'causeBrokenInstall', cell);
    case 'came-back':
      return tAt(diagnosis, 'causeCameBack', cell);
    case 'install-loop':
      return t('causeInstallLoop', (swap ?? decisive).cell.ordinal);
    case 'reused':
      return reused(diagnosis);
    case 'none':
      return t('causeNone');
  }
}

function howFar({ evidence, progress }: Diagnosis): string {
  if (progress?.step === 'run') return t('causeRunning');
  if (progress?.step !== 'check') {
    return t(progress?.remedy === 'restart' ? 'causeRestartingOnly' : 'causeRestarting');
  }
  const cell = evidence[0]?.cell.ordinal ?? 1;
  return t(progress.outcome === 'failed-cell' ? 'causeCheckFailed' : 'causeCheck', cell);
}

/** The cause in one or two sentences of at most 40 words, with cells and versions where known. */
export function sentence(diagnosis: Diagnosis): string {
  const [decisive] = diagnosis.evidence;
  switch (diagnosis.verdict) {
    case 'clean':
      return t('causeNone');
    case 'unreadable':
      return t('causeUnreadable');
    case 'recovering':
      return howFar(diagnosis);
    case 'recovered':
      return decisive ? t('causeRecovered', decisive.cell.ordinal) : t('causeRecoveredSwap');
    default:
      return whyItFailed(diagnosis);
  }
}
