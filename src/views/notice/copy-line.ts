import type { Layout } from '../../platform/layout.ts';

/** Copies a line, and tells so on the button that was pressed. */
export function copyLine({ copied, notCopied }: Layout, line: string, button: HTMLElement): void {
  const tell = (text: string) => () => (button.textContent = text);
  void navigator.clipboard.writeText(line).then(tell(copied), tell(notCopied));
}
