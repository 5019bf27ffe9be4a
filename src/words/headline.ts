import type { Diagnosis, Verdict } from '../core/diagnosis/diagnose.ts';
import { type MessageKey, plural, t } from './i18n.ts';
import { cellsStillRunning } from './progress-steps.ts';
import { isWaiting, waitingHeadline } from './waiting.ts';
import { recoveredIn } from './recovered-in.ts';

const HEADLINES: Record<Exclude<Verdict, 'recovered'>, MessageKey> = {
  clean: 'verdictClean',
  reused: 'verdictReused',
  'restart-needed': 'verdictRestartNeeded',
  corrupted: 'verdictCorrupted',
  conflict: 'verdictConflict',
  recovering: 'verdictRecovering',
  unreadable: 'verdictUnreadable',
};

/** The verdict in a few words. */
export function headline(diagnosis: Diagnosis): string {
  const { verdict, progress, hasCrashed } = diagnosis;
  if (isWaiting(diagnosis)) return waitingHeadline(diagnosis);
  if (verdict === 'recovered' && hasCrashed) return t('verdictNewSession');
  if (verdict === 'recovered') {
    const running = cellsStillRunning(progress);
    if (running > 0) return plural('headlineStillRunning', running);
    return progress?.seconds === undefined ? t('verdictRecovered') : recoveredIn(progress.seconds);
  }
  if (verdict === 'recovering' && progress?.step === 'check') return t('headlineCheck');
  return t(HEADLINES[verdict]);
}
