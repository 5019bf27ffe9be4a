import { t, type MessageKey } from '../../platform/i18n.ts';
import type { GuideStep } from '../../platform/messages.ts';
import type { StepState, Words } from '../../platform/words.ts';
import { MenuPath } from './menu-path.tsx';
import { StepList } from './step-list.tsx';

const ORDER: readonly GuideStep['step'][] = ['open-menu', 'choose-entry', 'confirm', 'wait'];

interface Entry {
  name: MessageKey;
  menu?: MessageKey;
  wait?: MessageKey;
}

/** Entries of Colab's menus that a person is led to. */
const ENTRIES: Record<GuideStep['command'], Entry> = {
  'restart-and-run-all': { name: 'menuRestartAndRunAll' },
  restart: { name: 'menuRestart' },
  'run-all': { name: 'menuRunAll' },
  'delete-runtime': { name: 'menuDelete', wait: 'guideWaitDelete' },
  'clear-outputs': { name: 'clearOutputs', menu: 'menuEdit', wait: 'guideWaitClear' },
};

/** What the person is led to do, and why it is left to them. */
export function guideSentence({ command, step }: GuideStep): string {
  if (step === 'connect') return t('causeGuideConnect');
  if (step === 'answer') return t('causeGuideAnswer');
  if (step === 'wait') return t('causeGuideWait');
  if (step === 'confirm')
    return t(command === 'delete-runtime' ? 'causeGuideDelete' : 'causeGuideConfirm');
  return t('causeGuide');
}

function stateAt(place: number, current: number): StepState {
  if (place === current) return 'current';
  return place < current ? 'done' : 'pending';
}

interface GuideStepsProps extends Pick<Words, 'tried'> {
  guide: GuideStep;
}

/** The way through Colab's menu, for a person to walk. */
export function GuideSteps({ guide, tried }: GuideStepsProps) {
  const { command, step } = guide;
  const reached = ORDER.indexOf(step);
  // The sentence says it all, and the steps would cover the dialog.
  if (reached < 0 || step === 'confirm') return null;
  const { name, menu = 'menuRuntime', wait = 'guideWait' } = ENTRIES[command];
  const labels = [
    t('guideOpenMenu', t(menu)),
    t('guideChooseEntry', t(name)),
    // Colab clears outputs without a question.
    ...(command === 'clear-outputs' ? [] : [t('guideConfirm')]),
    t(wait),
  ];
  const current = Math.min(reached, labels.length - 1);
  return (
    <>
      <MenuPath menu={t(menu)} entry={t(name)} />
      <StepList
        numbered={step !== 'wait'}
        lines={labels.map((label, place) => ({ label, state: stateAt(place, current) }))}
      />
      <span class="unseen" role="status">
        {labels[current]}
      </span>
      {current < 2 && tried && <p class="soft">{tried}</p>}
    </>
  );
}
