import type { Misfits } from '../core/diagnosis/misfits.ts';
import { t } from './i18n.ts';

/** More are counted. */
const MOST_NAMED = 3;

/** What pip said will not fit the NumPy that was installed, in a sentence. */
export function misfitLine({ packages, numpy }: Misfits): string {
  const more = packages.length - MOST_NAMED;
  const named = packages.slice(0, MOST_NAMED);
  const list = new Intl.ListFormat(t('language')).format(
    more > 0 ? [...named, t('misfitsMore', more)] : named,
  );
  return t(packages.length === 1 ? 'misfitsOne' : 'misfitsMany', list, numpy);
}
