import type { Layout } from '../../platform/layout.ts';

/**
 * Copies a text, and tells so on the button that was pressed. Once it is copied, the address opens where it
 * can be pasted, if there is one.
 */
export const copyLine =
  (layoutOf: () => Layout | undefined) => (text: string, address: string, button: HTMLElement) => {
    const tell = (key: 'copied' | 'notCopied') => (button.textContent = layoutOf()?.[key] ?? '');
    navigator.clipboard.writeText(text).then(
      () => {
        tell('copied');
        if (address) open(address, '_blank', 'noopener');
      },
      () => tell('notCopied'),
    );
  };
