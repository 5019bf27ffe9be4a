import type { Words } from '../../platform/words.ts';
import type { Actions } from './actions.ts';
import { StepList } from './step-list.tsx';

type ProgressProps = Pick<Words, 'steps'> & Pick<Actions, 'goToCell'>;

/** The steps of the remedy under way; what is running now is also told to screen readers. */
export const ProgressSteps = ({ steps, goToCell }: ProgressProps) =>
  steps ? (
    <>
      <StepList lines={steps.lines} goToCell={goToCell} />
      <span class="unseen" role="status">
        {steps.spoken}
      </span>
    </>
  ) : null;
