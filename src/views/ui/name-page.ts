import { directionOf } from '../../words/direction.ts';
import { t } from '../../words/i18n.ts';

/**
 * Gives a page of our own its title, and the language and direction of the texts, which need not be the
 * browser's: it may speak one that we do not.
 */
export function namePage(title: string): void {
  const { documentElement } = document;
  documentElement.lang = t('language');
  documentElement.dir = directionOf(documentElement.lang);
  document.title = title ? `${title} – ${t('shortName')}` : t('name');
}
