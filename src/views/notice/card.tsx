import type { ComponentChildren } from 'preact';
import type { Diagnosis } from '../../core/diagnosis/diagnose.ts';
import { t } from '../../words/i18n.ts';
import type { GuideStep } from '../../platform/tab-description.ts';
import type { Actions } from '../ui/actions.ts';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import type { GuideLayout } from '../../platform/words.ts';
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

interface VerdictTextProps extends Pick<GuideLayout, 'headline' | 'sentence'> {
  diagnosis: Diagnosis;
  children?: ComponentChildren;
}

/** The verdict and its cause, with what is to be said after them. */
export const VerdictText = ({ diagnosis, headline, sentence, children }: VerdictTextProps) => (
  <>
    <VerdictMark verdict={diagnosis.verdict} />
    <h2 class="headline" id="headline" tabIndex={-1}>
      {headline}
    </h2>
    <p class="sentence" id="sentence">
      {sentence}
      {children}
    </p>
  </>
);

/** Where the person is led, whose turn it is is more than the verdict. */
const saidOf = ({ words, layout, guide }: CardProps): GuideLayout =>
  guide ? layout.guide[guide.command][guide.step] : { ...words, pieces: layout.notice };

function Speech(props: CardProps) {
  const { diagnosis, isTold, isSmall } = props;
  const isUrgent = diagnosis.verdict === 'corrupted' || diagnosis.verdict === 'conflict';
  const { headline, sentence } = saidOf(props);
  const whole = isSmall ? headline : <VerdictText {...{ diagnosis, headline, sentence }} />;
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

function Pill(props: CardProps) {
  const { headline } = saidOf(props);
  return (
    <button
      type="button"
      class="pill"
      aria-label={t('expand', headline)}
      onClick={() => props.setSmall(false)}
    >
      <VerdictMark verdict={props.diagnosis.verdict} />
      {headline}
    </button>
  );
}

/** The notice's content: a card, or a pill after the person made it small. */
export function Card(props: CardProps) {
  const { diagnosis, actions, cells, isSmall } = props;
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
          <div class="stack">{laidOut(saidOf(props).pieces, actions, cells)}</div>
          <Corner {...props} />
        </>
      )}
    </section>
  );
}
