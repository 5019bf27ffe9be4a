import type { Diagnosis } from '../../core/diagnosis/diagnose.ts';
import { t } from '../../words/i18n.ts';
import type { Layout, NoticeWords } from '../../platform/words.ts';
import { VerdictText } from './card.tsx';
import { laidOut, type PageActions } from './laid-out.ts';

/** How long nobody may answer before the restart begins, in seconds. */
export const COUNTDOWN = 10;

export interface QuestionCardProps {
  diagnosis: Diagnosis;
  words: NoticeWords;
  layout: Layout;
  /** A run waits for the answer; otherwise the person asked for a restart. */
  isRunHeld: boolean;
  /** Seconds until the restart begins by itself; 0 where it does not. */
  left: number;
  /** How many code cells the notebook has. */
  cells: number;
  actions: Omit<PageActions, 'stop'>;
  stopCountdown(): void;
}

/** Asks before cells run on a runtime that cannot be trusted, or before a restart by shortcut. */
export const QuestionCard = (props: QuestionCardProps) => (
  <dialog
    class={`card question verdict-${props.diagnosis.verdict}`}
    role="alertdialog"
    aria-labelledby="headline"
    aria-describedby="sentence strict loss"
  >
    <div class="told">
      <VerdictText diagnosis={props.diagnosis} {...props.words}>
        {' '}
        {props.isRunHeld && t('questionHeld')}
      </VerdictText>
    </div>
    {props.left > 0 && (
      <p class="soft" id="strict">
        {t('questionStrict')}
      </p>
    )}
    {props.left > 0 && (
      <div class="countdown">
        {/* Seen second by second, but told to screen readers only twice. */}
        <progress max={COUNTDOWN} value={props.left} aria-hidden="true" />
        <span aria-hidden="true">{t('questionCountdown', props.left)} </span>
        <button type="button" onClick={props.stopCountdown}>
          {t('stopCountdown')}
        </button>
      </div>
    )}
    <p role="status" class="unseen">
      {props.left > 0 && t('questionCountdown', props.left > 5 ? COUNTDOWN : 5)}
    </p>
    {laidOut(props.layout[props.isRunHeld ? 'held' : 'asked'], props.actions, props.cells)}
  </dialog>
);
