import { t } from '../../words/i18n.ts';

/** Languages that are written from right to left. */
const FROM_RIGHT = new Set(['ar', 'fa', 'he', 'ur']);

/** The direction in which a language is written, by its name as browsers have it. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  FROM_RIGHT.has(language.toLowerCase().split(/[-_]/)[0] ?? '') ? 'rtl' : 'ltr';

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
