import { t } from './i18n.ts';

/** "Fixed in N s": whole seconds, at least one; from two minutes on in minutes and seconds. */
export function recoveredIn(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  return whole < 120
    ? t('headlineRecoveredIn', whole)
    : t('headlineRecoveredInMinutes', Math.floor(whole / 60), whole % 60);
}
