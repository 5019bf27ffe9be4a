import type { Diagnosis, Verdict } from '../../core/diagnose.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';

const HEADLINES: Record<Exclude<Verdict, 'recovered'>, MessageKey> = {
  clean: 'verdictClean',
  reused: 'verdictReused',
  'restart-needed': 'verdictRestartNeeded',
  corrupted: 'verdictCorrupted',
  conflict: 'verdictConflict',
  recovering: 'verdictRecovering',
  unreadable: 'verdictUnreadable',
};

/** "Recovered in N s": whole seconds, at least one; from two minutes on in minutes and seconds. */
export function recoveredIn(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  return whole < 120
    ? t('headlineRecoveredIn', whole)
    : t('headlineRecoveredInMinutes', Math.floor(whole / 60), whole % 60);
}

/** The verdict in a few words. */
export function headline({ verdict, progress }: Diagnosis): string {
  if (verdict === 'recovered') {
    return progress?.seconds === undefined ? t('verdictRecovered') : recoveredIn(progress.seconds);
  }
  if (verdict === 'recovering' && progress?.step === 'check') return t('headlineCheck');
  return t(HEADLINES[verdict]);
}
