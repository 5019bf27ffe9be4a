import type { ComponentChildren } from 'preact';
import type { Diagnosis, Verdict } from '../../core/diagnosis/diagnose.ts';
import { HEADLINE, SENTENCE } from '../../platform/layout.ts';
import { t } from '../../words/i18n.ts';
import { asideText, PutAsideLine } from '../ui/put-aside.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import { actions } from './actions.ts';

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
  sentence?: string;
  /** What is to be said after the sentence. */
  children?: ComponentChildren;
}

/** The verdict and its cause, by default as they are just then. */
export const VerdictText = ({
  verdict,
  headline = HEADLINE,
  sentence = SENTENCE,
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
      <svg viewBox="0 0 128 128" aria-hidden="true">
        <rect width="128" height="128" rx="28" />
        <path d="M88 47.5A30.5 30.5 0 1 0 94.5 68M98 26v27.5H70.5z" />
      </svg>
      {t('shortName')} · <u>{t('whatIsThis')}</u>
    </summary>
    <p class="soft">{t('whatThisIs')}</p>
  </details>
);

/** The two regions that screen readers tell, of which one holds what is said. */
function Speech({ verdict, isSmall }: { verdict: Verdict; isSmall: boolean }) {
  const isUrgent = verdict === 'corrupted' || verdict === 'conflict';
  const text = isSmall ? HEADLINE : <VerdictText verdict={verdict} />;
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

interface NoticeProps {
  diagnosis: Diagnosis;
  isSmall: boolean;
}

/** The notice: a card, or a pill after the person made it small. */
export const NoticeLayout = ({ diagnosis, isSmall }: NoticeProps) => (
  <section
    class={`${isSmall ? 'small' : 'card'} verdict-${diagnosis.verdict}`}
    aria-label={t('noticeLabel')}
  >
    <Speech verdict={diagnosis.verdict} isSmall={isSmall} />
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
          <slot />
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
      onClick={actions.open}
    >
      <VerdictMark verdict={verdict} />
    </button>
  );
}
