import type { Words } from '../../platform/words.ts';
import type { Actions } from './actions.ts';
import { StepList } from './step-list.tsx';

type ProgressProps = Pick<Words, 'steps'> & Pick<Actions, 'goToCell'>;

/** The steps of the remedy under way. The headline and the sentence above tell screen readers of each. */
export const ProgressSteps = ({ steps, goToCell }: ProgressProps) =>
  steps ? <StepList lines={steps.lines} goToCell={goToCell} /> : null;
