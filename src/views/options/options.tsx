import '../ui/tokens.css';
import '../ui/parts.css';
import '../ui/page.css';
import './options.css';
import { BEFORE_RUNNING, type BeforeRunning } from '../../core/ask-first.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { DEFAULTS, type Settings } from '../../platform/settings.ts';
import { Brand } from '../ui/brand.tsx';

export interface OptionsModel {
  settings: Settings;
  /** Whether the last change was written; undefined before any. */
  saved: boolean | undefined;
}

interface OptionsProps {
  model: OptionsModel;
  save(settings: Settings): void;
}

const CHOICES: Record<BeforeRunning, { label: MessageKey; help: MessageKey }> = {
  off: { label: 'beforeRunningOff', help: 'beforeRunningOffHelp' },
  corrupted: { label: 'beforeRunningCorrupted', help: 'beforeRunningCorruptedHelp' },
  strict: { label: 'beforeRunningStrict', help: 'beforeRunningStrictHelp' },
};

function outcome(saved: boolean | undefined): string {
  if (saved === undefined) return '';
  return t(saved ? 'optionsSaved' : 'optionsNotSaved');
}

/** The options page: all it shows is in the model. */
export function Options({ model, save }: OptionsProps) {
  const { settings, saved } = model;
  return (
    <div class="options">
      <Brand />
      <h1 class="headline">{t('settings')}</h1>
      <fieldset>
        <legend>{t('beforeRunning')}</legend>
        <p class="soft">{t('beforeRunningHelp')}</p>
        {BEFORE_RUNNING.map((choice) => (
          <label>
            <input
              type="radio"
              name="before-running"
              checked={settings.beforeRunning === choice || undefined}
              aria-describedby={`help-${choice}`}
              onChange={() => save({ ...settings, beforeRunning: choice })}
            />
            <span>{t(CHOICES[choice].label)}</span>
            <span class="soft" id={`help-${choice}`}>
              {t(CHOICES[choice].help)}
            </span>
          </label>
        ))}
      </fieldset>
      <div class="actions">
        <button type="button" class="outlined" onClick={() => save(DEFAULTS)}>
          {t('restoreDefaults')}
        </button>
        <p role="status" class={saved === false ? 'problem' : 'soft'}>
          {outcome(saved)}
        </p>
      </div>
    </div>
  );
}
