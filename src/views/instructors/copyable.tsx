import { t } from '../../words/i18n.ts';
import type { KitProps } from './model.ts';

interface CopyableProps extends KitProps {
  /** Names it; no other on the page is named so. */
  what: string;
  title: string;
  text: string;
}

/** A text to take away, with its button; whether that was copied is told on the button. */
export function Copyable({ what, title, text, model: { copied }, actions }: CopyableProps) {
  const told = copied?.what === what ? (copied.isCopied ? 'copied' : 'kitNotCopied') : 'kitCopy';
  return (
    <div class="copyable">
      <h3 id={`title-${what}`}>{title}</h3>
      <code tabIndex={0} role="textbox" aria-readonly="true" aria-labelledby={`title-${what}`}>
        {text}
      </code>
      <button
        type="button"
        class="outlined"
        aria-live="polite"
        aria-describedby={`title-${what}`}
        onClick={() => actions.copy(what, text)}
      >
        {t(told)}
      </button>
    </div>
  );
}
