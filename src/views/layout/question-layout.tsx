import type { Verdict } from '../../core/diagnosis/diagnose.ts';
import { LEFT, SPOKEN_LEFT } from '../../platform/layout.ts';
import { t } from '../../words/i18n.ts';
import type { ComponentChildren } from 'preact';
import { COUNTDOWN } from '../notice/countdown.ts';
import { actions } from './actions.ts';
import { inOurLanguage, Speaker, VerdictText } from './notice-layout.tsx';

interface QuestionProps {
  headline: string;
  sentence: ComponentChildren;
  verdict: Verdict;
  /** A run waits for the answer; otherwise the person asked for a restart. */
  isRunHeld: boolean;
  /** The restart begins by itself when nobody answers. */
  counts: boolean;
  /** The answers. */
  children: ComponentChildren;
}

/** The seconds that are left, in the row of the answers: who reads below is to see them go. */
export const Countdown = () => (
  <div class="countdown">
    {/* Seen second by second, but told to screen readers only twice. */}
    <progress max={COUNTDOWN} value={LEFT} aria-hidden="true" />
    <span aria-hidden="true">{t('questionCountdown', LEFT)} </span>
    <button type="button" onClick={actions.stopCountdown}>
      {t('stopCountdown')}
    </button>
  </div>
);

/** Asks before cells run on a runtime that cannot be trusted, or before a restart by shortcut. */
export const QuestionLayout = (props: QuestionProps) => (
  <dialog
    class={`card question verdict-${props.verdict}`}
    role="alertdialog"
    {...inOurLanguage()}
    aria-labelledby="headline"
    aria-describedby="sentence strict loss"
  >
    <div class="told">
      <VerdictText {...props}> {props.isRunHeld && t('questionHeld')}</VerdictText>
    </div>
    {props.counts && (
      <p class="soft" id="strict">
        {t('questionStrict')}
      </p>
    )}
    <p role="status" class="unseen">
      {props.counts && t('questionCountdown', SPOKEN_LEFT)}
    </p>
    {props.children}
    <Speaker />
  </dialog>
);
