import { putAsideBy } from '../../core/diagnosis/put-aside.ts';
import { restartOf } from '../../core/diagnosis/ask-first.ts';
import type { Diagnosis } from '../../core/diagnosis/diagnose.ts';
import type { PinFix } from '../../core/installs/cures/pins.ts';
import { CELLS, type Layout, type Said, type Showing } from '../../platform/layout.ts';
import type { MenuNames } from '../../platform/menu-names.ts';
import type { GuideStep } from '../../platform/tab-description.ts';
import type { Words } from '../../platform/words.ts';
import { guideHeadline } from '../../words/guide-headline.ts';
import { headline as ofVerdict } from '../../words/headline.ts';
import { t } from '../../words/i18n.ts';
import { wordsOf } from '../../words/words-of.ts';
import type { About } from '../popup/about.ts';
import { writtenReport } from '../popup/written-report.ts';
import { Advice } from '../ui/advice.tsx';
import { CellText } from '../ui/cell-text.tsx';
import { Guided } from '../ui/guide-steps.tsx';
import { FalseAlarm } from '../ui/other-choices.tsx';
import { RemedyOffer } from '../ui/remedy-offer.tsx';
import { actions } from './actions.ts';
import { AsideLayout, MarkerLayout, NoticeLayout } from './notice-layout.tsx';
import { piecesOf } from './pieces.ts';
import { Countdown, QuestionLayout } from './question-layout.tsx';

/** An object with the same keys, and for each what `make` makes of it. */
const mapped = <Key extends string, Value, Made>(
  values: Record<Key, Value>,
  make: (key: Key, value: Value) => Made,
) =>
  Object.fromEntries(
    Object.entries<Value>(values).map(([key, value]) => [key, make(key as Key, value)]),
  ) as Record<Key, Made>;

/** The guide as it was laid out last: it is the same for nearly every diagnosis. */
let lastGuide: { said: string; layout: Layout['guide'] } | undefined;

/** Lays out each step of the way through Colab's menu to each command. */
function layOutGuide(words: Words): Layout['guide'] {
  const said = JSON.stringify([words.tried, words.menus]);
  if (lastGuide?.said === said) return lastGuide.layout;
  const layout = mapped(words.guide, (command, { sentences }) =>
    mapped(sentences, (step, sentence): Said => {
      const guide: GuideStep = { command, step };
      const below = piecesOf(<Guided guide={guide} words={words} actions={actions} />);
      return { headline: guideHeadline(guide), sentence: [sentence], below };
    }),
  );
  lastGuide = { said, layout };
  return layout;
}

/** What is asked where the person has called for a restart; undefined where a restart is not what is offered. */
function askedHeadline(diagnosis: Diagnosis): string | undefined {
  const [first = 'restart'] = diagnosis.remedies;
  if (first !== 'restart' && first !== 'restart-and-run-all') return undefined;
  return restartOf(diagnosis) === 'restart' ? t('askRestart') : t('askRestartAndRunAll', CELLS);
}

/** What is known beside the diagnosis. */
export interface Beside {
  /** The lines to change, as the page has them. */
  pins?: readonly PinFix[];
  /** The settings hold the notice back. */
  isHeldBack?: boolean;
  /** The person has muted the notebook. */
  isMuted?: boolean;
  /** What Colab's menus are called on the page. */
  menus?: MenuNames | undefined;
  /** What a report says besides, and where a false alarm is reported, if that is known; without it none is offered. */
  reporting?: { about: About; address: string | undefined };
}

/** The report of a false alarm, which is made here and copied in the page. */
function Reporting({ diagnosis, pins, reporting }: { diagnosis: Diagnosis } & Beside) {
  if (!reporting) return null;
  const { about, address } = reporting;
  const text = writtenReport(diagnosis, about, pins);
  return <FalseAlarm address={address} report={() => actions.report(text, address ?? '')} />;
}

function layOut(diagnosis: Diagnosis, words: Words, beside: Beside): Layout {
  const { isMuted = false } = beside;
  const { verdict } = diagnosis;
  const { headline } = words;
  const sentence = <CellText goToCell={actions.goToCell}>{words.sentence}</CellText>;
  const props = { words, actions, cells: CELLS, connected: true } as const;
  const question = (isRunHeld: boolean, counts: boolean) => {
    // Where no run waits there is none to go on with.
    const asked = isRunHeld ? diagnosis : { ...diagnosis, accepted: true };
    const about = { headline: isRunHeld ? headline : (askedHeadline(diagnosis) ?? headline) };
    return piecesOf(
      <QuestionLayout {...{ verdict, sentence, isRunHeld, counts, ...about }}>
        <RemedyOffer diagnosis={asked} {...props} isQuestion>
          <button type="button" onClick={actions.cancel}>
            {t('cancel')}
          </button>
          {counts && <Countdown />}
        </RemedyOffer>
      </QuestionLayout>,
    );
  };
  const choices = <Reporting diagnosis={diagnosis} {...beside} />;
  const about = { diagnosis, spoken: words.longRun?.spoken };
  const below = piecesOf(<Advice {...{ diagnosis, isMuted, choices }} {...props} />);
  const aside = { by: putAsideBy(diagnosis, isMuted), cause: diagnosis.cause, actions };
  return {
    card: piecesOf(<NoticeLayout {...about} isSmall={false} />),
    pill: piecesOf(<NoticeLayout {...about} isSmall />),
    aside: piecesOf(<AsideLayout {...aside} />),
    said: { headline, sentence: piecesOf(sentence), below },
    guide: layOutGuide(words),
    marker: piecesOf(<MarkerLayout verdict={verdict} headline={ofVerdict(diagnosis)} />),
    ask: question(true, false),
    countdown: question(true, true),
    restart: question(false, false),
    copied: t('copied'),
    notCopied: t('reportNotCopied'),
  };
}

function isAskedFor({ verdict, accepted, putOff, progress }: Diagnosis, isQuiet: boolean): boolean {
  if (verdict === 'clean' || verdict === 'unreadable') return false;
  // What the person has started is shown, though they want to hear nothing else.
  const isUnderway = verdict === 'recovering' && progress?.step !== 'check';
  return !(accepted || putOff || isQuiet) || isUnderway;
}

/** The cell of this notebook whose failure a diagnosis rests on; none where the notice is held back. */
function markedCell({ evidence, notebook, verdict }: Diagnosis, isQuiet: boolean) {
  if (isQuiet || verdict === 'recovered') return undefined;
  return evidence.find((seen) => seen.fault !== 'replaced' && seen.notebook === notebook)?.cell.id;
}

function showingOf(diagnosis: Diagnosis, { isHeldBack = false, isMuted = false }: Beside): Showing {
  const { session, cause, verdict } = diagnosis;
  const isQuiet = isHeldBack || isMuted;
  const key = `${session} ${cause} ${verdict}`;
  const marked = markedCell(diagnosis, isQuiet);
  return {
    key,
    smallKey: verdict === 'recovering' ? verdict : key,
    verdict,
    cause,
    isAskedFor: isAskedFor(diagnosis, isQuiet),
    isAside: putAsideBy(diagnosis, isMuted) !== undefined,
    ...(marked !== undefined && { marked }),
    restart: restartOf(diagnosis),
  };
}

/** All that is shown of a diagnosis in the page. */
export const tellOf = (
  diagnosis: Diagnosis,
  beside: Beside = {},
): { showing: Showing; layout: Layout } => ({
  showing: showingOf(diagnosis, beside),
  layout: layOut(diagnosis, wordsOf(diagnosis, undefined, beside.pins, beside.menus), beside),
});
