import type { ComponentChildren } from 'preact';
import type { Diagnosis } from '../../core/diagnosis/diagnose.ts';
import { t } from '../../words/i18n.ts';
import type { Actions } from './actions.ts';

interface ChoiceProps {
  id: string;
  label: string;
  /** What it leads to. */
  help: string;
  choose(): void;
}

const Choice = ({ id, label, help, choose }: ChoiceProps) => (
  <div>
    <button type="button" class="link" aria-describedby={id} onClick={choose}>
      {label}
    </button>
    <p class="soft" id={id}>
      {help}
    </p>
  </div>
);

interface OtherChoicesProps {
  diagnosis: Diagnosis;
  actions: Pick<Actions, 'choose' | 'mute'>;
  isMuted: boolean;
  /** Further choices. */
  more?: ComponentChildren;
}

/** What may be chosen instead of a remedy: to hear no more of it, for how long, and what is wrong with it. */
export const OtherChoices = ({ diagnosis, actions, isMuted, more }: OtherChoicesProps) => (
  <details>
    <summary>{t('otherChoices')}</summary>
    <div class="fold choices">
      {!diagnosis.accepted && diagnosis.cause !== 'reused' && (
        <Choice
          id="choice-ignore"
          label={t('continueAnyway')}
          help={t('continueAnywayHelp')}
          choose={() => actions.choose('accepted', diagnosis.cause)}
        />
      )}
      {!isMuted && (
        <Choice
          id="choice-mute"
          label={t('muteNotebook')}
          help={t('muteNotebookHelp')}
          choose={() => actions.mute(true)}
        />
      )}
      {more}
    </div>
  </details>
);

interface FalseAlarmProps {
  /** Where it is reported; undefined where that is not known. */
  address: string | undefined;
  report(): void;
}

/** Where nothing is wrong after all: the report, and where to paste it. */
export const FalseAlarm = ({ address, report }: FalseAlarmProps) => (
  <Choice
    id="choice-report"
    label={t('falseAlarm')}
    help={address ? t('falseAlarmHelp', new URL(address).host) : t('falseAlarmHelpFolder')}
    choose={report}
  />
);
