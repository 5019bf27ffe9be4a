import { t } from '../../platform/i18n.ts';

const LAST_DAY = 8.64e15;

/** A moment that `Date` can hold, whatever a page has reported. */
export const asDate = (at: number) => new Date(Math.min(Math.max(at, -LAST_DAY), LAST_DAY));

const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: number, options: Intl.DateTimeFormatOptions): string {
  const language = document.documentElement.lang || 'en';
  const key = JSON.stringify([language, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, known);
  return known.format(asDate(at));
}

export const dateAndTime = (at: number) => format(at, { dateStyle: 'medium', timeStyle: 'short' });
export const day = (at: number) => format(at, { month: 'short', day: 'numeric' });
export const month = (at: number) => format(at, { month: 'short', year: 'numeric' });
export const clock = (at: number) =>
  format(at, { hour: 'numeric', minute: '2-digit', second: '2-digit' });

const isSameDay = (a: number, b: number) => asDate(a).toDateString() === asDate(b).toDateString();

/** When a moment was, with its day where that is another than the moment's before it. */
export const when = (at: number, before: number | undefined) =>
  before !== undefined && isSameDay(at, before) ? clock(at) : `${day(at)}, ${clock(at)}`;

export const percent = (share: number) =>
  new Intl.NumberFormat(document.documentElement.lang || 'en', { style: 'percent' }).format(share);

/** A duration in at most two units. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 120) return t('durationSeconds', seconds);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 120) return t('durationMinutes', minutes, seconds % 60);
  return t('durationHours', Math.floor(minutes / 60), minutes % 60);
}
