import type { Misfits } from '../core/diagnosis/misfits.ts';
import { plural, t } from './i18n.ts';

/** More are counted. */
const MOST_NAMED = 3;

/** What pip said will not fit the NumPy that was installed, in a sentence. */
export function misfitLine({ packages, numpy }: Misfits): string {
  const more = packages.length - MOST_NAMED;
  const named = packages.slice(0, MOST_NAMED);
  const list = new Intl.ListFormat(t('language')).format(
    more > 0 ? [...named, plural('misfitsMore', more)] : named,
  );
  return plural('misfits', packages.length, list, numpy);
}
