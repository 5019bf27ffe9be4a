import type { Diagnosis } from '../../core/diagnose.ts';
import { t } from '../../platform/i18n.ts';
import { type Actions, onTrusted } from '../ui/actions.ts';
import { RemedyOffer } from '../ui/remedy.tsx';
import type { Words } from '../../platform/words.ts';
import { VerdictText } from './card.tsx';

/** How long nobody may answer before the restart begins, in seconds. */
export const COUNTDOWN = 10;

export interface QuestionCardProps {
  diagnosis: Diagnosis;
  words: Words;
  /** A run waits for the answer; otherwise the person asked for a restart. */
  isRunHeld: boolean;
  /** Seconds until the restart begins by itself; 0 where it does not. */
  left: number;
  /** How many code cells the notebook has. */
  cells: number;
  actions: Pick<Actions, 'start' | 'accept' | 'goToCell'>;
  cancel(): void;
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
      <VerdictText diagnosis={props.diagnosis} words={props.words}>
        {' '}
        {props.isRunHeld && t('questionHeld')}
      </VerdictText>
    </div>
    {props.left > 0 && (
      <div>
        <p class="soft" id="strict">
          {t('questionStrict')}
        </p>
        {/* Seen second by second, but told to screen readers only twice. */}
        <progress max={COUNTDOWN} value={props.left} aria-hidden="true" />
        <span aria-hidden="true">{t('questionCountdown', props.left)} </span>
        <button type="button" onClick={onTrusted(props.stopCountdown)}>
          {t('stopCountdown')}
        </button>
      </div>
    )}
    <p role="status" class="unseen">
      {props.left > 0 && t('questionCountdown', props.left > 5 ? COUNTDOWN : 5)}
    </p>
    <RemedyOffer
      cells={props.cells}
      words={props.words}
      // Where no run waits there is none to go on with.
      diagnosis={props.isRunHeld ? props.diagnosis : { ...props.diagnosis, accepted: true }}
      actions={props.actions}
      connected
      isQuestion
    >
      <button type="button" onClick={onTrusted(props.cancel)}>
        {t('cancel')}
      </button>
    </RemedyOffer>
  </dialog>
);
