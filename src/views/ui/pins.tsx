import type { PinFix } from '../../core/pins.ts';
import { t } from '../../platform/i18n.ts';
import { onTrusted } from './actions.ts';

const copy = (text: string) => void navigator.clipboard.writeText(text).catch(() => {});

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
          <button type="button" class="link" onClick={onTrusted(() => copy(to))}>
            {t('copyLine')}
          </button>
        )}
      </div>
    ))}
  </>
);
