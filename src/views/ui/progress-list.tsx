import type { Words } from '../../platform/words.ts';
import { StepList } from './step-list.tsx';

/** The steps of the remedy under way; what is running now is also told to screen readers. */
export const ProgressSteps = ({ steps }: Pick<Words, 'steps'>) =>
  steps ? (
    <>
      <StepList lines={steps.lines} />
      <span class="unseen" role="status">
        {steps.spoken}
      </span>
    </>
  ) : null;
