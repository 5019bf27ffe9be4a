import { type MessageKey, t } from '../../words/i18n.ts';
import type { StepLine, StepState } from '../../platform/words.ts';
import type { Actions } from './actions.ts';
import { CellText } from './cell-text.tsx';

const SPOKEN: Record<StepState, MessageKey> = {
  done: 'stepDone',
  current: 'stepCurrent',
  pending: 'stepPending',
  failed: 'stepFailed',
};

interface StepListProps {
  lines: readonly StepLine[];
  numbered?: boolean;
  /** Where steps name cells. */
  goToCell?: Actions['goToCell'];
}

/** Steps with their states. `numbered` is for steps that wait for the person, and so do not turn. */
export const StepList = ({ lines, numbered, goToCell }: StepListProps) => (
  <ol class={numbered ? 'steps numbered' : 'steps'} aria-label={t('steps')}>
    {lines.map(({ label, state }) => (
      <li class={state} {...(state === 'current' && { 'aria-current': 'step' as const })}>
        <span class="dot" />
        <span>
          {goToCell ? <CellText goToCell={goToCell}>{label}</CellText> : label}
          <span class="unseen"> ({t(SPOKEN[state])})</span>
        </span>
      </li>
    ))}
  </ol>
);
