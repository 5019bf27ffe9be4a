import { t } from '../../words/i18n.ts';
import type { PresetChange, PresetValue } from '../../platform/preset-changes.ts';
import type { PresetField } from '../../platform/preset.ts';
import type { Policy } from '../../platform/settings.ts';
import { HelpAddress } from './help-address.tsx';
import { FIELD_NAMES, valueWords } from './value-words.ts';

const Value = ({ field, value }: { field: PresetField; value: PresetValue }) =>
  field === 'helpLink' && value ? (
    <HelpAddress link={String(value)} />
  ) : (
    <bdi>{valueWords(field, value)}</bdi>
  );

const Arrow = () => (
  <>
    <span class="arrow" aria-hidden="true">
      →
    </span>
    <span class="unseen"> {t('presetBecomes')} </span>
  </>
);

interface ChangesProps {
  changes: readonly PresetChange[];
  policy: Policy;
}

/** Each setting that changes, as it is and as it will be, and those that stay. */
export const Changes = ({ changes, policy: { setBy } }: ChangesProps) => (
  <dl class="changes">
    {changes.map(({ field, from, to, isLocked }) => (
      <div key={field} class={isLocked ? 'stays' : ''}>
        <dt>{t(FIELD_NAMES[field])}</dt>
        <dd>
          <Value field={field} value={from} />
          {isLocked ? (
            <span class="soft">{setBy ? t('presetLockedBy', setBy) : t('presetLocked')}</span>
          ) : (
            <span class="to">
              <Arrow />
              <strong>
                <Value field={field} value={to} />
              </strong>
            </span>
          )}
        </dd>
      </div>
    ))}
  </dl>
);
