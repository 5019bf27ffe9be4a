import type { Diagnosis } from '../core/diagnosis/diagnose.ts';
import { isLong, type RunInProgress } from '../core/diagnosis/long-run.ts';
import { cellName, withoutLinks } from './cell-name.ts';
import { t } from './i18n.ts';
import { runningFor } from './running-for.ts';

/** Whether a restart waits until no cell runs any more. */
export const isWaiting = ({ progress }: Diagnosis): boolean => progress?.step === 'wait';

/** The cell that a restart waits for: not one that has begun since, of those that were queued. */
function awaited({ run, progress }: Diagnosis): RunInProgress | undefined {
  return run && run.startedAt <= (progress?.startedAt ?? -Infinity) ? run : undefined;
}

/** What is said first while a restart waits, without anything that grows: it would be read out again. */
export function waitingHeadline(diagnosis: Diagnosis): string {
  const run = awaited(diagnosis);
  return run ? withoutLinks(t('headlineWaiting', cellName(run.cell))) : t('headlineWaitingOthers');
}

/** The step at which a restart waits; `now` where it may be said for how long the cell has run. */
export function waitingStep(diagnosis: Diagnosis, now?: number): string {
  const run = awaited(diagnosis);
  if (!run) return t('stepWaitOthers');
  const { startedAt } = run;
  const cell = cellName(run.cell);
  return now === undefined || !isLong(run, now)
    ? t('stepWait', cell)
    : t('stepWaitFor', cell, runningFor(now - startedAt));
}
