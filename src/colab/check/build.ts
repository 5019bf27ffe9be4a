import { BUILD, hooks } from '../names.ts';

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

/** The flag by which Colab's page says which dialogs it opens; in a script of its own, maybe escaped. */
const NEW_DIALOGS = /dialog_ui_refresh\W{1,8}?(?:x22\W{1,4})?(true|false)\b/;

/** Whether Colab's new dialogs are on, as the page's own flag says, or one that it shows. */
export function hasNewDialogs(page: ParentNode): boolean | undefined {
  const scripts = [...page.querySelectorAll('script')].map(({ textContent }) => textContent ?? '');
  const told = NEW_DIALOGS.exec(scripts.join('\n'))?.[1];
  if (told) return told === 'true';
  const shown = page.querySelector(hooks.dialog)?.localName;
  return shown === undefined ? undefined : shown.startsWith('md-');
}
