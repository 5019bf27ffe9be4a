import type { Words } from '../../platform/words.ts';
import { StepList } from './step-list.tsx';

/** The steps of the remedy under way. The headline and the sentence above tell screen readers of each. */
export const ProgressSteps = ({ steps }: Pick<Words, 'steps'>) =>
  steps ? <StepList lines={steps.lines} /> : null;
