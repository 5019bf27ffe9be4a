import type { PinFix } from '../../core/pins.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';

/** For a person's own click only, and told on the button itself. */
const copying = (text: string) => (event: Event) => {
  const button = event.currentTarget as HTMLElement;
  const tell = (key: MessageKey) => () => (button.textContent = t(key));
  if (!event.isTrusted) return;
  void navigator.clipboard.writeText(text).then(tell('copied'), tell('reportNotCopied'));
};

/** The lines to change, as they are and as they could be; a person copies and pastes them. */
export const Pins = ({ pins }: { pins: readonly PinFix[] }) => (
  <>
    {pins.map(({ line, from, to }) => (
      <div>
        <p class="soft">{t('pinLine', line)}</p>
        <code class="excerpt">
          <del>{from}</del>
          {to && (
            <>
              {'\n'}
              <ins>{to}</ins>
            </>
          )}
        </code>
        {to && (
          <button type="button" class="link" aria-live="polite" onClick={copying(to)}>
            {t('copyLine')}
          </button>
        )}
      </div>
    ))}
  </>
);
