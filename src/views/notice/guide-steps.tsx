import type { Remedy } from '../../core/events.ts';
import { t } from '../../platform/i18n.ts';
import { MenuPath } from '../ui/menu-path.tsx';
import { StepList, type StepState } from '../ui/step-list.tsx';

const ORDER = ['open-menu', 'choose-entry', 'confirm', 'wait'] as const;

/** What the person is to do next in Colab's own menu, where we could not press it. */
export type Guide = (typeof ORDER)[number];

function stateAt(place: number, current: number): StepState {
  if (place === current) return 'current';
  return place < current ? 'done' : 'pending';
}

/** The way through Colab's menu, for a person to walk. */
export function GuideSteps({ guide, remedy }: { guide: Guide; remedy: Remedy }) {
  const entry = t(remedy === 'restart' ? 'menuRestart' : 'menuRestartAndRunAll');
  const labels = [
    t('guideOpenMenu', t('menuRuntime')),
    t('guideChooseEntry', entry),
    t('guideConfirm'),
    t('guideWait'),
  ];
  const current = ORDER.indexOf(guide);
  return (
    <>
      <MenuPath entry={entry} />
      <StepList
        numbered={guide !== 'wait'}
        lines={labels.map((label, place) => ({ label, state: stateAt(place, current) }))}
      />
      <span class="unseen" role="status">
        {labels[current]}
      </span>
    </>
  );
}
