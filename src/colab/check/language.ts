/** How Colab's page names its language, in a script of its own. */
const OWN = /\bhl = ['"]([\w-]+)['"]/;
/** A browser that translates a page marks it so, and puts the other language into `lang`. */
const TRANSLATED = '.translated-ltr, .translated-rtl';

/** The language of Colab's page itself; undefined where it is not known. */
export function languageOf(page: Document): string | undefined {
  const scripts = [...page.querySelectorAll('script')].map(({ textContent }) => textContent ?? '');
  const own = OWN.exec(scripts.join('\n'))?.[1];
  if (own) return own;
  const { documentElement } = page;
  return documentElement.matches(TRANSLATED) ? undefined : documentElement.lang || undefined;
}
