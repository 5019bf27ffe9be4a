import { t, type MessageKey } from '../../platform/i18n.ts';
import { MenuPath } from '../ui/menu-path.tsx';
import { StepList, type StepState } from '../ui/step-list.tsx';

const ORDER = ['open-menu', 'choose-entry', 'confirm', 'wait'] as const;

/** Entries of Colab's Runtime menu that a person is led to. */
const ENTRIES = {
  'restart-and-run-all': 'menuRestartAndRunAll',
  restart: 'menuRestart',
  'delete-runtime': 'menuDelete',
} as const satisfies Record<string, MessageKey>;

/** What the person is to do next in Colab's own menu, where we do not press it. */
export interface Guide {
  command: keyof typeof ENTRIES;
  step: (typeof ORDER)[number];
}

/** Why the person has to press it. */
export const guideSentence = ({ command }: Guide) =>
  t(command === 'delete-runtime' ? 'causeGuideDelete' : 'causeGuide');

function stateAt(place: number, current: number): StepState {
  if (place === current) return 'current';
  return place < current ? 'done' : 'pending';
}

/** The way through Colab's menu, for a person to walk. */
export function GuideSteps({ command, step }: Guide) {
  const entry = t(ENTRIES[command]);
  const labels = [
    t('guideOpenMenu', t('menuRuntime')),
    t('guideChooseEntry', entry),
    t('guideConfirm'),
    t(command === 'delete-runtime' ? 'guideWaitDelete' : 'guideWait'),
  ];
  const current = ORDER.indexOf(step);
  return (
    <>
      <MenuPath entry={entry} />
      <StepList
        numbered={step !== 'wait'}
        lines={labels.map((label, place) => ({ label, state: stateAt(place, current) }))}
      />
      <span class="unseen" role="status">
        {labels[current]}
      </span>
    </>
  );
}
