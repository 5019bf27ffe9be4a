import '../styles/tokens.css';
import '../styles/parts.css';
import '../styles/page.css';
import '../styles/group.css';
import '../styles/files.css';
import './options.css';
import { t } from '../../words/i18n.ts';
import { DEFAULTS, type Choices, type Policy, type Settings } from '../../platform/settings.ts';
import { AccessOffer } from '../ui/access-offer.tsx';
import { Brand } from '../ui/brand.tsx';
import { Group, Option } from '../ui/group.tsx';
import { Course } from './course.tsx';
import { Courses } from './courses.tsx';
import { PresetCard, type PresetActions, type PresetState } from './preset-card.tsx';
import { type Shortcut, Shortcuts } from './shortcuts.tsx';
import { BEFORE, WARNINGS, type Words } from './value-words.ts';

export interface OptionsModel {
  /** The person's own, which a policy may overrule. */
  settings: Settings;
  policy: Policy;
  /** Whether the last change was written; undefined before any. */
  saved: boolean | undefined;
  shortcuts: readonly Shortcut[];
  /** Whether we may see Colab's pages. */
  hasAccess: boolean;
  /** A preset that was opened, and what was answered. */
  preset?: PresetState | undefined;
}

interface OptionsProps {
  model: OptionsModel;
  presets: PresetActions;
  save(settings: Settings): void;
  changeShortcuts(): void;
  /** Asks for access to Colab's pages. */
  allow(): void;
}

function outcome(saved: boolean | undefined): string {
  if (saved === undefined) return '';
  return t(saved ? 'optionsSaved' : 'optionsNotSaved');
}

interface ChoiceProps<Value extends string> {
  group: string;
  texts: Record<Value, Words>;
  chosen: Value;
  change(value: Value): void;
}

/** One of several, each with its line of help. */
const Choice = <Value extends string>({ group, texts, chosen, change }: ChoiceProps<Value>) => (
  <>
    {(Object.keys(texts) as Value[]).map((value) => (
      <Option
        type="radio"
        group={group}
        value={value}
        isChosen={chosen === value}
        label={t(texts[value].label)}
        help={t(texts[value].help)}
        change={() => change(value)}
      />
    ))}
  </>
);

/** The options page: all it shows is in the model. */
export function Options({ model, presets, save, changeShortcuts, allow }: OptionsProps) {
  const { settings, policy, saved, shortcuts, hasAccess, preset } = model;
  const held = { ...settings, ...policy.choices };
  const lockOf = (field: keyof Choices) => (field in policy.choices ? policy : undefined);
  return (
    <div class="options">
      <Brand />
      <h1 class="headline">{t('settings')}</h1>
      {!hasAccess && (
        <Group title={t('noAccess')} help={t('noAccessHint')}>
          <AccessOffer allow={allow} />
        </Group>
      )}
      {preset && <PresetCard state={preset} actions={presets} {...{ settings, policy }} />}
      <Group title={t('warnings')} help={t('warningsHelp')} lockedBy={lockOf('warnings')}>
        <Choice
          group="warnings"
          texts={WARNINGS}
          chosen={held.warnings}
          change={(warnings) => save({ ...settings, warnings })}
        />
      </Group>
      <Group
        title={t('beforeRunning')}
        help={t('beforeRunningHelp')}
        lockedBy={lockOf('beforeRunning')}
      >
        <Choice
          group="before-running"
          texts={BEFORE}
          chosen={held.beforeRunning}
          change={(beforeRunning) => save({ ...settings, beforeRunning })}
        />
      </Group>
      <Group title={t('answerDialog')} lockedBy={lockOf('answerDialog')}>
        <Option
          type="checkbox"
          group="answer-dialog"
          value="yes"
          isChosen={held.answerDialog}
          label={t('answerDialogYes')}
          help={t('answerDialogHelp')}
          change={(answerDialog) => save({ ...settings, answerDialog })}
        />
      </Group>
      <Course importPreset={presets.importPreset} {...{ settings, policy, save }} />
      <Shortcuts shortcuts={shortcuts} change={changeShortcuts} />
      <Courses />
      <p class="soft">{t('settingsLanguage')}</p>
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
