import { t } from '../../words/i18n.ts';

const LAST_DAY = 8.64e15;

/** A moment that `Date` can hold, whatever a page has reported. */
export const asDate = (at: number) => new Date(Math.min(Math.max(at, -LAST_DAY), LAST_DAY));

/** Made once each, in the page's language: making a format takes longer than using it. */
function formatter(options: Intl.DateTimeFormatOptions): (at: number) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (at) => {
    format ??= new Intl.DateTimeFormat(document.documentElement.lang || 'en', options);
    return format.format(asDate(at));
  };
}

export const dateAndTime = formatter({ dateStyle: 'medium', timeStyle: 'short' });
export const day = formatter({ month: 'short', day: 'numeric' });
export const month = formatter({ month: 'short', year: 'numeric' });
export const clock = formatter({ hour: 'numeric', minute: '2-digit', second: '2-digit' });

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
