import { t } from '../../words/i18n.ts';
import type { KitProps } from './model.ts';

interface CopyableProps extends KitProps {
  /** Names it; no other on the page is named so. */
  what: string;
  title: string;
  text: string;
  /** It is read, with its lines as they are, and not only pasted. */
  isText?: boolean;
}

/** A text to take away, with its button; whether that was copied is told on the button. */
export function Copyable({ what, title, text, isText, model: { copied }, actions }: CopyableProps) {
  const told = copied?.what === what ? (copied.isCopied ? 'copied' : 'kitNotCopied') : 'kitCopy';
  return (
    <div class="copyable">
      <h3 id={`title-${what}`}>{title}</h3>
      <code
        class={isText ? 'text' : ''}
        tabIndex={0}
        role="textbox"
        aria-readonly="true"
        aria-multiline={isText ? 'true' : undefined}
        aria-labelledby={`title-${what}`}
      >
        {text}
      </code>
      <button
        type="button"
        class="outlined"
        id={`copy-${what}`}
        aria-live="polite"
        aria-labelledby={`copy-${what} title-${what}`}
        onClick={() => actions.copy(what, text)}
      >
        {t(told)}
      </button>
    </div>
  );
}
