import { endingWith } from '../platform/observe.ts';
import { dialogs, yesButton } from './dialogs.ts';

/**
 * The packages stand in brackets, on a line of their own or after a colon, whatever the language around
 * it; how Colab parts the lines of the dialog is not known.
 */
const PACKAGES =
  /(?<=[:：]\s{0,9}|^[^\S\n]{0,9})\[[A-Za-z][\w.-]*(?:, ?[A-Za-z][\w.-]*)*\](?!\s*=)/m;
const MAX_TEXT = 4_000;

/** The packages that the words of Colab's warning name, in their brackets; undefined for other words. */
export const packagesIn = (words: string): string | undefined =>
  PACKAGES.exec(words.slice(0, MAX_TEXT))?.[0];

/**
 * Watches for the dialog that Colab opens when pip has replaced packages that the session has
 * loaded, and passes it on in the words in which Colab prints the same to a terminal.
 */
export function watchPipDialog(warned: (text: string) => void, signal: AbortSignal): void {
  const known = new WeakSet<Element>();
  const look = (dialog: Element) => {
    if (known.has(dialog)) return;
    observer.observe(dialog, { attributeFilter: ['open'] });
    const packages = packagesIn(dialog.textContent ?? '');
    if (!packages || !yesButton(dialog)) return;
    known.add(dialog);
    warned(
      `WARNING: The following packages were previously imported in this runtime:\n  ${packages}\n`,
    );
  };
  const observer = endingWith(signal, new MutationObserver(() => dialogs().forEach(look)));
  observer.observe(document.body, { childList: true });
}
