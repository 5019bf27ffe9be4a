import type { GuideStep } from '../../platform/tab-description.ts';
import type { StepState, Words } from '../../platform/words.ts';
import { t } from '../../words/i18n.ts';
import type { Actions } from './actions.ts';
import { MenuPath } from './menu-path.tsx';
import { StepList } from './step-list.tsx';

const ORDER: readonly GuideStep['step'][] = ['open-menu', 'choose-entry', 'confirm', 'wait'];

function stateAt(place: number, current: number): StepState {
  if (place === current) return 'current';
  return place < current ? 'done' : 'pending';
}

export const Stop = ({ stop }: Pick<Actions, 'stop'>) => (
  <button type="button" onClick={stop}>
    {t('stop')}
  </button>
);

interface GuidedProps {
  guide: GuideStep;
  words: Pick<Words, 'guide' | 'tried'>;
  actions: Pick<Actions, 'stop'>;
}

function GuideSteps({ guide: { command, step }, words }: Omit<GuidedProps, 'actions'>) {
  const reached = ORDER.indexOf(step);
  // The sentence says it all, and the steps would cover the dialog.
  if (reached < 0 || step === 'confirm') return null;
  const { menu, entry, steps } = words.guide[command];
  const current = Math.min(reached, steps.length - 1);
  return (
    <>
      <MenuPath menu={menu} entry={entry} />
      <StepList
        numbered={step !== 'wait'}
        lines={steps.map((label, place) => ({ label, state: stateAt(place, current) }))}
      />
      {/* The sentence is the same for what is to be pressed first and next, and says what to wait for. */}
      <span class="unseen" role="status">
        {step !== 'wait' && steps[current]}
      </span>
      {current < 2 && words.tried && <p class="soft">{words.tried}</p>}
    </>
  );
}

/** The way through Colab's menu, for a person to walk. */
export const Guided = ({ actions, ...way }: GuidedProps) => (
  <>
    <GuideSteps {...way} />
    <div class="actions">
      <Stop {...actions} />
    </div>
  </>
);
