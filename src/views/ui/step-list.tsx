import { type MessageKey, t } from '../../words/i18n.ts';
import type { StepLine, StepState } from '../../platform/words.ts';

const SPOKEN: Record<StepState, MessageKey> = {
  done: 'stepDone',
  current: 'stepCurrent',
  pending: 'stepPending',
  failed: 'stepFailed',
};

/** Steps with their states. `numbered` is for steps that wait for the person, and so do not turn. */
export const StepList = ({
  lines,
  numbered,
}: {
  lines: readonly StepLine[];
  numbered?: boolean;
}) => (
  <ol class={numbered ? 'steps numbered' : 'steps'} aria-label={t('steps')}>
    {lines.map(({ label, state }) => (
      <li class={state} {...(state === 'current' && { 'aria-current': 'step' as const })}>
        <span class="dot" />
        <span>
          {label}
          <span class="unseen"> ({t(SPOKEN[state])})</span>
        </span>
      </li>
    ))}
  </ol>
);
