import { type MessageKey, t } from '../../words/i18n.ts';

/** Copies a line, and tells so on the button that was pressed. */
export function copyLine(line: string, { currentTarget }: Event): void {
  const button = currentTarget as HTMLElement;
  const tell = (key: MessageKey) => () => (button.textContent = t(key));
  void navigator.clipboard.writeText(line).then(tell('copied'), tell('reportNotCopied'));
}
