import { BUILD } from '../page.ts';

/** The build of Colab that a text names. */
export const buildIn = (text: string): string | undefined => BUILD.exec(text)?.[0];

/** The build of Colab that a page names, in the addresses of its frames and scripts first. */
export function buildOf(page: ParentNode): string | undefined {
  const sources = [...page.querySelectorAll('iframe, script, link')].map(
    (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
  );
  const scripts = [...page.querySelectorAll('script')].map(({ textContent }) => textContent ?? '');
  return buildIn(sources.join(' ')) ?? buildIn(scripts.join(' '));
}
