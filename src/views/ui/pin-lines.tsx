import type { PinFix } from '../../core/installs/cures/pins.ts';
import { t } from '../../words/i18n.ts';
import type { Actions } from './actions.ts';

interface PinsProps {
  pins: readonly PinFix[];
  copyLine: Actions['copyLine'];
}

/** The lines to change, as they are and as they could be; a person copies and pastes them. */
export const Pins = ({ pins, copyLine }: PinsProps) => (
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
          <button
            type="button"
            class="link"
            aria-live="polite"
            onClick={(event) => copyLine(to, event)}
          >
            {t('copyLine')}
          </button>
        )}
      </div>
    ))}
  </>
);
