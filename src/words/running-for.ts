import { t } from './i18n.ts';

/** How long something has run, in whole minutes: "12 min", and from two hours on "3 h 2 min". */
export function runningFor(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  return minutes < 120
    ? t('durationWholeMinutes', minutes)
    : t('durationHours', Math.floor(minutes / 60), minutes % 60);
}
