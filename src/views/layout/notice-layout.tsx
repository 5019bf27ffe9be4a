import type { ComponentChildren } from 'preact';
import type { Diagnosis, Verdict } from '../../core/diagnosis/diagnose.ts';
import { HEADLINE } from '../../platform/layout.ts';
import { directionOf } from '../../words/direction.ts';
import { t } from '../../words/i18n.ts';
import { asideText, PutAsideLine } from '../ui/put-aside.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import { actions } from './actions.ts';

/** The page may be in another language, and be written in the other direction. */
export const inOurLanguage = () => ({ lang: t('language'), dir: directionOf(t('language')) });

const CHEVRON = 'M6 9l6 6 6-6';
const CROSS = 'M6 6l12 12M18 6L6 18';

/** Nothing is asked of the person any more, or nothing that could not wait. */
const isClosable = ({ verdict, progress }: Diagnosis) =>
  verdict === 'recovered' || (verdict === 'recovering' && progress?.step === 'check');

function Corner({ diagnosis }: { diagnosis: Diagnosis }) {
  const closes = isClosable(diagnosis);
  const press = () =>
    closes ? actions.choose('accepted', diagnosis.cause) : actions.setSmall(true);
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
  verdict: Verdict;
  headline?: string;
  sentence?: ComponentChildren;
  /** What is to be said after the sentence. */
  children?: ComponentChildren;
}

/** The verdict and its cause, by default as they are just then. */
export const VerdictText = ({
  verdict,
  headline = HEADLINE,
  sentence = <slot name="sentence" />,
  children,
}: VerdictTextProps) => (
  <>
    <VerdictMark verdict={verdict} />
    <h2 class="headline" id="headline" tabIndex={-1}>
      {headline}
    </h2>
    <p class="sentence" id="sentence">
      {sentence}
      {children}
    </p>
  </>
);

/** Who speaks, and what that is: the page is Colab's, and many have forgotten what they once installed. */
export const Speaker = () => (
  <details class="speaker">
    <summary>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2 0v16M14 0v16M0 2h16M0 14h16" />
        <rect x="3" y="3" width="10" height="10" />
        <path class="shine" d="M5 8.5 8.5 5M7 11l4-4" />
      </svg>
      {t('shortName')} · <u>{t('whatIsThis')}</u>
    </summary>
    <p class="soft">{t('whatThisIs')}</p>
  </details>
);

interface SpeechProps {
  verdict: Verdict;
  isSmall: boolean;
  /** What is told instead of what is seen, where that changes each minute. */
  spoken: string | undefined;
}

/** The two regions that screen readers tell, of which one holds what is said. */
function Speech({ verdict, isSmall, spoken }: SpeechProps) {
  const isUrgent = verdict === 'corrupted' || verdict === 'conflict';
  const seen = isSmall ? HEADLINE : <VerdictText verdict={verdict} />;
  const text = spoken ?? seen;
  const look = isSmall || spoken ? 'unseen' : 'told';
  return (
    <>
      {spoken && !isSmall && <div class="told">{seen}</div>}
      <div role="alert" class={look}>
        {isUrgent && text}
      </div>
      <div role="status" class={look}>
        {!isUrgent && text}
      </div>
    </>
  );
}

interface NoticeProps extends Pick<SpeechProps, 'spoken' | 'isSmall'> {
  diagnosis: Diagnosis;
}

/** The notice: a card, or a pill after the person made it small. */
export const NoticeLayout = ({ diagnosis, isSmall, spoken }: NoticeProps) => (
  <section
    class={`${isSmall ? 'small' : 'card'} verdict-${diagnosis.verdict}`}
    aria-label={t('noticeLabel')}
    {...inOurLanguage()}
  >
    <Speech verdict={diagnosis.verdict} isSmall={isSmall} spoken={spoken} />
    {isSmall ? (
      <button
        type="button"
        class="pill"
        aria-label={t('expand', HEADLINE)}
        onClick={() => actions.setSmall(false)}
      >
        <VerdictMark verdict={diagnosis.verdict} />
        {HEADLINE}
      </button>
    ) : (
      <>
        <div class="stack">
          <slot name="below" />
        </div>
        <Speaker />
        <Corner diagnosis={diagnosis} />
      </>
    )}
  </section>
);

/** What is told for a while where the person has put the problem aside, with the way back. */
export const AsideLayout = (props: Parameters<typeof PutAsideLine>[0]) => (
  <section class="small aside" aria-label={t('noticeLabel')}>
    <div role="alert" class="unseen" />
    <div role="status" class="unseen">
      {asideText(props.by)}
    </div>
    <PutAsideLine {...props} />
  </section>
);

interface MarkerProps {
  verdict: Verdict;
  headline: string;
}

/** The mark on the cell that failed, which leads to the notice. */
export function MarkerLayout({ verdict, headline }: MarkerProps) {
  const label = t('expand', headline);
  return (
    <button
      type="button"
      class={`marker verdict-${verdict}`}
      aria-label={label}
      title={label}
      {...inOurLanguage()}
      onClick={actions.open}
    >
      <VerdictMark verdict={verdict} />
    </button>
  );
}
