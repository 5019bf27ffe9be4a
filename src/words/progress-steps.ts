import type { Diagnosis } from '../core/diagnosis/diagnose.ts';
import type { Progress, Step } from '../core/diagnosis/progress.ts';
import { cellName } from './cell-name.ts';
import { t } from './i18n.ts';
import type { StepLine, StepState, Words } from '../platform/words.ts';
import { recoveredIn } from './recovered-in.ts';
import { waitingStep } from './waiting.ts';

const ORDER: readonly Step[] = ['wait', 'restart', 'run', 'check', 'recovered'];

/** The step that a remedy ended at without having done it. */
function endedAt({ step, outcome }: Progress): Step | undefined {
  if (step === 'restart') return outcome && 'restart';
  // The failed cell can have run clean before the run as a whole came to its end.
  return outcome && outcome !== 'done' ? 'run' : undefined;
}

/** How many cells of a run are still to come after the one that failed has run clean; 0 where the run is over. */
export function cellsStillRunning(progress: Progress | undefined): number {
  if (progress?.step !== 'recovered' || progress.remedy === 'restart' || progress.outcome) return 0;
  return Math.max(0, progress.cellsTotal - progress.cellsDone);
}

function stateOf(step: Step, progress: Progress): StepState {
  const ended = endedAt(progress);
  const current = ORDER.indexOf(progress.step);
  const place = ORDER.indexOf(step);
  if (step === ended) return 'failed';
  if (progress.step === 'recovered') {
    return step === 'run' && cellsStillRunning(progress) > 0 ? 'current' : 'done';
  }
  if (place === current) return ended ? 'pending' : 'current';
  return place < current ? 'done' : 'pending';
}

function labelOf(
  step: Step,
  progress: Progress,
  cell: string | undefined,
  waiting: string,
): string {
  const { cellsDone, cellsTotal, seconds } = progress;
  switch (step) {
    case 'wait':
      return waiting;
    case 'restart':
      return t('stepRestart');
    case 'run':
      return progress.step === 'restart' || cellsTotal === 0
        ? t('stepRun')
        : t('stepRunProgress', Math.min(cellsDone, cellsTotal), cellsTotal);
    case 'check':
      return t('stepCheck', cell ?? '');
    case 'recovered':
      return seconds === undefined || cellsStillRunning(progress) > 0
        ? t('verdictRecovered')
        : recoveredIn(seconds);
  }
}

/** The steps of the remedy under way. */
export function stepsOf(diagnosis: Diagnosis): Words['steps'] {
  const { evidence, progress, verdict, hasCrashed } = diagnosis;
  // A crash is over at once, and nobody has restarted anything.
  if (!progress || (hasCrashed && verdict === 'recovered')) return undefined;
  const failed = evidence.find((seen) => seen.fault !== 'replaced');
  const cell = failed && cellName(failed.cell);
  const order = ORDER.filter(
    (step) =>
      (step !== 'wait' || progress.step === 'wait') &&
      (step !== 'run' || progress.remedy !== 'restart') &&
      (step !== 'check' || cell !== undefined),
  );
  const lines = order.map((step): StepLine => {
    const waiting = waitingStep(diagnosis, Date.now());
    return { label: labelOf(step, progress, cell, waiting), state: stateOf(step, progress) };
  });
  return { lines };
}
