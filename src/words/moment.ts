import { t } from './i18n.ts';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago something was, in the language of the texts: "40 minutes ago". Both in ms since 1970. */
export function ago(at: number, now: number = Date.now()): string {
  const format = new Intl.RelativeTimeFormat(t('language'), { numeric: 'auto' });
  const passed = Math.max(0, now - at);
  const [unit, length] = UNITS.find(([, size]) => passed >= size) ?? ['second', 1_000];
  return format.format(-Math.floor(passed / length), unit);
}
