import type { Diagnosis } from '../core/diagnosis/diagnose.ts';
import type { Losses as Cost, RunningCell } from '../core/diagnosis/losses.ts';
import { cellName } from './cell-name.ts';
import { type MessageKey, t } from './i18n.ts';
import { stoppedNow } from './long-run.ts';
import { runningFor } from './running-for.ts';
import type { Words } from '../platform/words.ts';

type Restarting = 'restart-and-run-all' | 'restart';

/** A run so long is nothing to lose by the way, in minutes. */
const LONG = 40;
/** Shorter than this nobody plans for, in seconds. */
const SHORT = 10;

const RUN_ALL: Record<Cost['variables'], MessageKey> = {
  lost: 'lossLostRunAll',
  nothing: 'lossNothing',
  'nothing-since': 'lossNothingSinceRunAll',
};

const RESTART: Record<Cost['variables'], MessageKey> = {
  lost: 'lossLost',
  nothing: 'lossNothing',
  'nothing-since': 'lossNothingSince',
};

/** What a restart costs of the session's memory. */
export const lossLine = (variables: Cost['variables'], remedy: Restarting): string =>
  t((remedy === 'restart-and-run-all' ? RUN_ALL : RESTART)[variables]);

function stopped({ cell, since }: RunningCell) {
  const minutes = Math.floor((Date.now() - since) / 60_000);
  const text =
    minutes < 1 ? t('lossRunning', cellName(cell)) : t('lossRunningFor', cellName(cell), minutes);
  return { text, isLong: minutes >= LONG };
}

function took(seconds: number): string {
  if (seconds < SHORT) return '';
  return seconds < 90
    ? t('durationSeconds', Math.round(seconds / 10) * 10)
    : runningFor(Math.round(seconds / 60) * 60_000);
}

/** What a restart costs, in words, at a moment (ms since 1970). */
export function lossLines(diagnosis: Diagnosis, now: number): Words['losses'] {
  const { losses, run } = diagnosis;
  const instead = stoppedNow(diagnosis, now);
  const soFar = run ? Math.max(0, now - run.startedAt) / 1000 : 0;
  return {
    stopped: instead ? [{ text: instead, isLong: true }] : losses.running.map(stopped),
    restart: lossLine(losses.variables, 'restart'),
    'restart-and-run-all': lossLine(losses.variables, 'restart-and-run-all'),
    took: took(losses.took + soFar),
  };
}
