import type { ComponentChildren } from 'preact';
import type { Diagnosis } from '../../core/diagnose.ts';
import { t } from '../../platform/i18n.ts';
import type { GuideStep } from '../../platform/tab-description.ts';
import type { Actions } from '../ui/actions.ts';
import { guideHeadline } from '../ui/guide-headline.ts';
import { Guided } from '../ui/guide-steps.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import type { NoticeWords } from '../../platform/words.ts';
import { laidOut } from './laid-out.ts';
import type { Told } from './notice.tsx';

export interface CardProps extends Told {
  guide: GuideStep | undefined;
  actions: Actions;
  isSmall: boolean;
  /** False for the first moment: screen readers only tell what changes in a region they know. */
  isTold: boolean;
  setSmall(isSmall: boolean): void;
}

const CHEVRON = 'M6 9l6 6 6-6';
const CROSS = 'M6 6l12 12M18 6L6 18';

/** Nothing is asked of the person any more, or nothing that could not wait. */
const isClosable = ({ verdict, progress }: Diagnosis) =>
  verdict === 'recovered' || (verdict === 'recovering' && progress?.step === 'check');

function Corner({ diagnosis, actions, setSmall }: CardProps) {
  const closes = isClosable(diagnosis);
  const press = () => (closes ? actions.accept(diagnosis.cause) : setSmall(true));
  return (
    <button
      type="button"
      class="corner"
      aria-label={t(closes ? 'close' : 'collapse')}
      onClick={press}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={closes ? CROSS : CHEVRON} />
      </svg>
    </button>
  );
}

interface VerdictTextProps {
  diagnosis: Diagnosis;
  words: NoticeWords;
  guide?: GuideStep | undefined;
  children?: ComponentChildren;
}

/** Where the person is led, whose turn it is is more than the verdict. */
const headlineOf = (words: NoticeWords, guide: GuideStep | undefined) =>
  guide ? guideHeadline(guide) : words.headline;

/** The verdict and its cause, with what is to be said after them. */
export const VerdictText = ({ diagnosis, words, guide, children }: VerdictTextProps) => (
  <>
    <VerdictMark verdict={diagnosis.verdict} />
    <h2 class="headline" id="headline" tabIndex={-1}>
      {headlineOf(words, guide)}
    </h2>
    <p class="sentence" id="sentence">
      {guide ? words.guide[guide.command].sentences[guide.step] : words.sentence}
      {children}
    </p>
  </>
);

function Speech({ diagnosis, words, guide, isTold, isSmall }: CardProps) {
  const isUrgent = diagnosis.verdict === 'corrupted' || diagnosis.verdict === 'conflict';
  const whole = isSmall ? (
    headlineOf(words, guide)
  ) : (
    <VerdictText {...{ diagnosis, words, guide }} />
  );
  const text = isTold && whole;
  const look = isSmall ? 'unseen' : 'told';
  return (
    <>
      <div role="alert" class={look}>
        {isUrgent && text}
      </div>
      <div role="status" class={look}>
        {!isUrgent && text}
      </div>
    </>
  );
}

function Pill({ diagnosis, words, guide, setSmall }: CardProps) {
  const headline = headlineOf(words, guide);
  return (
    <button
      type="button"
      class="pill"
      aria-label={t('expand', headline)}
      onClick={() => setSmall(false)}
    >
      <VerdictMark verdict={diagnosis.verdict} />
      {headline}
    </button>
  );
}

/** The notice's content: a card, or a pill after the person made it small. */
export function Card(props: CardProps) {
  const { diagnosis, words, layout, guide, actions, cells, isSmall } = props;
  return (
    <section
      class={`${isSmall ? 'small' : 'card'} verdict-${diagnosis.verdict}`}
      aria-label={t('noticeLabel')}
    >
      <Speech {...props} />
      {isSmall ? (
        <Pill {...props} />
      ) : (
        <>
          <div class="stack">
            {guide ? (
              <Guided {...{ guide, words, actions }} />
            ) : (
              laidOut(layout.notice, actions, cells)
            )}
          </div>
          <Corner {...props} />
        </>
      )}
    </section>
  );
}
