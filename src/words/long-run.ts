import { canRestart } from '../core/diagnosis/ask-first.ts';
import type { Diagnosis, Verdict } from '../core/diagnosis/diagnose.ts';
import { isLong, runChangesAt, type RunInProgress } from '../core/diagnosis/long-run.ts';
import type { Words } from '../platform/words.ts';
import { cellName, withoutLinks } from './cell-name.ts';
import { headline } from './headline.ts';
import { t } from './i18n.ts';
import { runningFor } from './running-for.ts';
import { sentence } from './sentence.ts';
import { isWaiting } from './waiting.ts';

/** Nothing is wrong, so nothing is said of a run unless a restart is asked for. */
const CALM: ReadonlySet<Verdict> = new Set(['clean', 'recovered']);

/** The long run that an offered restart would cut off, at a moment (ms since 1970). */
export function longRunOf(diagnosis: Diagnosis, now: number): RunInProgress | undefined {
  const { run, verdict } = diagnosis;
  const isOffered = verdict !== 'recovering' && canRestart(diagnosis);
  return run && isOffered && isLong(run, now) ? run : undefined;
}

/** What the results of a long run are worth so far, and what is wrong. */
function longSentence(diagnosis: Diagnosis, { results }: RunInProgress): string {
  const worth = { doubtful: 'resultsDoubtful', sound: 'resultsSound' } as const;
  return [
    ...(results ? [t(worth[results])] : []),
    ...(diagnosis.verdict === 'corrupted' ? [`${headline(diagnosis)}.`] : []),
    sentence(diagnosis),
  ].join(' ');
}

/** What is said first, where it is said in the page and the popup: a long run goes before what is wrong. */
export function saidFirst(
  diagnosis: Diagnosis,
  now: number,
): Pick<Words, 'headline' | 'sentence' | 'longRun'> {
  const run = longRunOf(diagnosis, now);
  const longRun = run && {
    wait: t('lossWait'),
    spoken: `${headline(diagnosis)}. ${withoutLinks(t('spokenLongRun', cellName(run.cell)))}`,
  };
  if (!run || CALM.has(diagnosis.verdict)) {
    return { headline: headline(diagnosis), sentence: sentence(diagnosis), longRun };
  }
  return {
    headline: withoutLinks(
      t('headlineLongRun', cellName(run.cell), runningFor(now - run.startedAt)),
    ),
    sentence: longSentence(diagnosis, run),
    longRun,
  };
}

/** What a restart just now would stop, where it need not come just now. */
export function stoppedNow(diagnosis: Diagnosis, now: number): string | undefined {
  const run = isWaiting(diagnosis) ? diagnosis.run : longRunOf(diagnosis, now);
  if (run) return t('lossNow', cellName(run.cell));
  return isWaiting(diagnosis) ? t('lossNowOthers') : undefined;
}

/** When what was said of a run at a moment is out of date; undefined where it stays true. Both in ms since 1970. */
export function outdatedAt(diagnosis: Diagnosis, now: number): number | undefined {
  const { run, verdict } = diagnosis;
  if (!run || (verdict === 'recovering' && !isWaiting(diagnosis))) return undefined;
  const isSaid = isWaiting(diagnosis) || (longRunOf(diagnosis, now) && !CALM.has(verdict));
  return isSaid || !isLong(run, now) ? runChangesAt(run, now) : undefined;
}
