import { LONGEST_COURSE, LONGEST_LINK } from '../../platform/course-texts.ts';
import { t } from '../../words/i18n.ts';
import { toFragment, type Preset, withPreset, writePreset } from '../../platform/preset.ts';
import { BEFORE, WARNINGS, type Words } from '../options/value-words.ts';
import { COLAB_HOME, colabLink } from './colab-link.ts';
import { Copyable } from './copyable.tsx';
import { presetOf, problemsIn } from './draft.ts';
import { KitField } from './kit-field.tsx';
import type { Goals, KitProps } from './model.ts';
import { Preview } from './preview.tsx';

const GOALS: Record<Goals, Words> = {
  shown: { label: 'goalsShown', help: 'goalsHelp' },
  hidden: { label: 'goalsHidden', help: 'kitGoalsHidden' },
};

interface SelectProps<Value extends string> {
  name: string;
  label: string;
  texts: Record<Value, Words>;
  chosen: Value | '';
  choose(value: Value | ''): void;
}

const Select = <Value extends string>({
  name,
  label,
  texts,
  chosen,
  choose,
}: SelectProps<Value>) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select
      id={name}
      value={chosen}
      aria-describedby={`help-${name}`}
      onChange={({ currentTarget }) => choose(currentTarget.value as Value | '')}
    >
      <option value="">{t('kitLeave')}</option>
      {(Object.keys(texts) as Value[]).map((value) => (
        <option value={value}>{t(texts[value].label)}</option>
      ))}
    </select>
    <p class="soft" id={`help-${name}`}>
      {chosen ? t(texts[chosen].help) : t('kitLeaveHelp')}
    </p>
  </div>
);

interface TakeProps extends KitProps {
  preset: Preset;
}

/** The preset as a file and as a link, and how students will see it. */
function Take({ preset, ...props }: TakeProps) {
  const { model, actions } = props;
  const fragment = toFragment(preset);
  const link = colabLink(model.notebook, fragment);
  return (
    <>
      <KitField
        {...props}
        name="notebook"
        inputMode="url"
        label={t('kitNotebook')}
        help={t('kitNotebookHelp', COLAB_HOME)}
        value={model.notebook}
        maxLength={1_000}
        problem={link === undefined ? t('kitNotColab') : undefined}
        input={(notebook) => actions.change({ notebook })}
      />
      {link && <Copyable {...props} what="link" title={t('kitLink')} text={link} />}
      <p class="heed">{t('kitLinkNeeds')}</p>
      <div class="actions">
        <button
          type="button"
          class="primary"
          onClick={() => actions.downloadPreset(writePreset(preset))}
        >
          {t('kitDownloadPreset')}
        </button>
        <a
          class="button"
          href={withPreset('/src/views/options/index.html', fragment)}
          target="_blank"
          rel="noopener"
        >
          {t('kitTry')}
        </a>
      </div>
      <Preview preset={preset} />
    </>
  );
}

/** Puts a preset together. */
export function PresetBuilder(props: KitProps) {
  const { model, actions } = props;
  const { draft } = model;
  const problems = problemsIn(draft);
  const preset = presetOf(draft);
  return (
    <section aria-labelledby="preset-title">
      <h2 id="preset-title">{t('kitPreset')}</h2>
      <p>{t('kitPresetHelp')}</p>
      <div class="recommended">
        <button
          type="button"
          class="outlined"
          aria-describedby="recommended-help"
          onClick={actions.recommend}
        >
          {t('kitRecommended')}
        </button>
        <p class="soft" id="recommended-help">
          {t('kitRecommendedHelp')}
        </p>
        <p role="status">{model.isRecommended ? t('kitRecommendedDone') : ''}</p>
      </div>
      <div class="pairs">
        <Select
          name="warnings"
          label={t('warnings')}
          texts={WARNINGS}
          chosen={draft.warnings}
          choose={(warnings) => actions.choose({ warnings })}
        />
        <Select
          name="before-running"
          label={t('beforeRunning')}
          texts={BEFORE}
          chosen={draft.beforeRunning}
          choose={(beforeRunning) => actions.choose({ beforeRunning })}
        />
        <Select
          name="goals"
          label={t('goals')}
          texts={GOALS}
          chosen={draft.goals}
          choose={(goals) => actions.choose({ goals })}
        />
        <KitField
          {...props}
          name="course"
          inputMode="text"
          label={t('courseName')}
          help={t('kitCourseHelp')}
          value={draft.course}
          maxLength={2 * LONGEST_COURSE}
          problem={problems.course ? t('kitCourseProblem') : undefined}
          input={(course) => actions.choose({ course })}
        />
        <KitField
          {...props}
          name="help-link"
          inputMode="url"
          label={t('helpLink')}
          help={t('kitHelpLinkHelp')}
          value={draft.helpLink}
          maxLength={LONGEST_LINK}
          problem={problems.helpLink ? t('kitNotHttps') : undefined}
          input={(helpLink) => actions.choose({ helpLink })}
        />
      </div>
      {preset ? <Take {...props} preset={preset} /> : <p class="soft">{t('kitPresetEmpty')}</p>}
    </section>
  );
}
