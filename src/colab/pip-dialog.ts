import { dialogs } from './dialogs.ts';

/** The list of packages stands in brackets, whatever the language around it. */
const PACKAGES = /\[([A-Za-z][\w.-]*(?:, ?[A-Za-z][\w.-]*)*)\]/;
const MAX_TEXT = 4_000;

/**
 * Watches for the dialog that Colab opens when pip has replaced packages that the session has
 * loaded, and passes it on in the words in which Colab prints the same to a terminal.
 */
export function watchPipDialog(warned: (text: string) => void, signal: AbortSignal): void {
  const known = new WeakSet<Element>();
  const look = (dialog: Element) => {
    if (known.has(dialog)) return;
    observer.observe(dialog, { attributeFilter: ['open'] });
    const packages = PACKAGES.exec(dialog.textContent?.slice(0, MAX_TEXT) ?? '')?.[0];
    if (!packages) return;
    known.add(dialog);
    warned(
      `WARNING: The following packages were previously imported in this runtime:\n  ${packages}\n`,
    );
  };
  const observer = new MutationObserver(() => dialogs().forEach(look));
  observer.observe(document.body, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
