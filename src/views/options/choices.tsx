import { t } from '../../words/i18n.ts';
import type { Choices, Policy, Settings } from '../../platform/settings.ts';
import { Group, Option } from '../ui/group.tsx';
import { type Changed, Outcome, type Saved } from './saved.tsx';
import { BEFORE, WARNINGS, type Words } from './value-words.ts';

interface ChoiceProps<Value extends string> {
  what: 'warnings' | 'beforeRunning';
  texts: Record<Value, Words>;
  chosen: Value;
  saved: Saved | undefined;
  change(value: Value): void;
}

/** One of several, each with its line of help. */
const Choice = <Value extends string>({
  what,
  texts,
  chosen,
  saved,
  change,
}: ChoiceProps<Value>) => (
  <>
    {(Object.keys(texts) as Value[]).map((value) => (
      <Option
        type="radio"
        group={what}
        value={value}
        isChosen={chosen === value}
        label={t(texts[value].label)}
        help={t(texts[value].help)}
        change={() => change(value)}
      >
        {chosen === value && <Outcome saved={saved} what={what} />}
      </Option>
    ))}
  </>
);

interface AllChoicesProps {
  settings: Settings;
  policy: Policy;
  saved: Saved | undefined;
  save(settings: Settings, what: Changed): void;
}

/** All that can be chosen, each locked where an administrator has set it. */
export function AllChoices({ settings, policy, saved, save }: AllChoicesProps) {
  const held = { ...settings, ...policy.choices };
  const lockOf = (field: keyof Choices) => (field in policy.choices ? policy : undefined);
  return (
    <>
      <Group title={t('warnings')} help={t('warningsHelp')} lockedBy={lockOf('warnings')}>
        <Choice
          what="warnings"
          texts={WARNINGS}
          chosen={held.warnings}
          saved={saved}
          change={(warnings) => save({ ...settings, warnings }, 'warnings')}
        />
      </Group>
      <Group
        title={t('beforeRunning')}
        help={t('beforeRunningHelp')}
        lockedBy={lockOf('beforeRunning')}
      >
        <Choice
          what="beforeRunning"
          texts={BEFORE}
          chosen={held.beforeRunning}
          saved={saved}
          change={(beforeRunning) => save({ ...settings, beforeRunning }, 'beforeRunning')}
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
          change={(answerDialog) => save({ ...settings, answerDialog }, 'answerDialog')}
        >
          <Outcome saved={saved} what="answerDialog" />
        </Option>
      </Group>
      <Group title={t('goals')} lockedBy={lockOf('goals')}>
        <Option
          type="checkbox"
          group="goals"
          value="yes"
          isChosen={held.goals}
          label={t('goalsShown')}
          help={t('goalsHelp')}
          change={(goals) => save({ ...settings, goals }, 'goals')}
        >
          <Outcome saved={saved} what="goals" />
        </Option>
      </Group>
    </>
  );
}
