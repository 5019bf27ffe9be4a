import { putAsideBy } from '../../core/diagnosis/put-aside.ts';
import type { Verdict } from '../../core/diagnosis/diagnose.ts';
import { plural, t } from '../../words/i18n.ts';
import type { Words } from '../../platform/words.ts';
import type { Actions } from '../ui/actions.ts';
import { guideHeadline } from '../../words/guide-headline.ts';
import { CellText } from '../ui/cell-text.tsx';
import { PutAsideLine } from '../ui/put-aside.tsx';
import { Notes } from '../ui/notes.tsx';
import { Advice } from '../ui/advice.tsx';
import { ReuseLine } from '../ui/reuse-line.tsx';
import { wordsOf } from '../../words/words-of.ts';
import { Diagnostics } from './diagnostics.tsx';
import { GuardFound } from './guard-found.tsx';
import { MissingParts } from './missing-parts.tsx';
import type { PopupModel } from './model.ts';
import { Page } from './page.tsx';
import { stillWorks } from './part-text.ts';
import { ReportReview, type ReportActions, type ReportState } from './report-review.tsx';

interface NotebookPageProps {
  model: Extract<PopupModel, { page: 'notebook' }>;
  actions: Actions & ReportActions;
  report: ReportState;
}

function SetAside({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p class="problem" role="alert">
      {plural('popupSetAside', count)}
    </p>
  );
}

/** What the page lacks while the notebook can be read. */
function Degraded({ missing }: Pick<NotebookPageProps['model'], 'missing'>) {
  if (missing.length === 0) return null;
  return (
    <section class="degraded stack" aria-label={t('verdictDegraded')}>
      <p>
        <strong>{t('verdictDegraded')}.</strong> {stillWorks(missing).join(' ')}
      </p>
      <MissingParts missing={missing} />
    </section>
  );
}

function said(
  { diagnosis, guide, isFirst }: NotebookPageProps['model'],
  words: Words,
  goToCell: Actions['goToCell'],
) {
  const { verdict } = diagnosis;
  if (guide)
    return {
      verdict,
      title: guideHeadline(guide),
      text: words.guide[guide.command].sentences[guide.step],
    };
  if (verdict === 'clean' && isFirst) {
    return { verdict: 'unreadable', title: t('popupFirst'), text: t('popupFirstHint') } as const;
  }
  return {
    verdict,
    title: words.headline,
    text: <CellText goToCell={goToCell}>{words.sentence}</CellText>,
  };
}

/** The verdicts that ask nothing of a person. */
export const FINE: ReadonlySet<Verdict> = new Set(['clean', 'recovered']);

/** What is said where nothing runs. */
const AT_REST = {
  'view-only': ['popupCannotRun', 'popupViewOnly'],
  'no-menus': ['popupCannotRun', 'popupNoMenus'],
  disconnected: ['popupDisconnected', 'popupDisconnectedHint'],
  'not-connected': ['popupNotConnected', 'popupNotConnectedHint'],
} as const;

/** The popup on a notebook: its verdict, and what to do about it. */
export function NotebookPage({ model, actions, report }: NotebookPageProps) {
  const {
    connected,
    cells,
    guide,
    diagnosis,
    missing,
    limit,
    setAside,
    forgotten,
    asideForgotten,
    help,
    isMuted,
    alarmAddress,
  } = model;
  const words = wordsOf(diagnosis, model.about.original, model.pins, model.menus);
  const isClean = diagnosis.verdict === 'clean';
  const isProblem = putAsideBy(diagnosis, true) !== undefined;
  const guard = <GuardFound guard={diagnosis.guard} goToCell={actions.goToCell} />;
  if (isClean && (limit || !connected)) {
    const key = limit ?? (diagnosis.isDisconnected ? 'disconnected' : 'not-connected');
    const [title, text] = AT_REST[key];
    return (
      <Page verdict="unknown" title={t(title)} text={t(text)}>
        <SetAside count={setAside} />
        <Degraded missing={missing} />
      </Page>
    );
  }
  return (
    <Page {...said(model, words, actions.goToCell)}>
      <SetAside count={setAside} />
      <div class="stack">
        <Advice
          {...{ diagnosis, words, actions, connected, cells, guide, isMuted }}
          more={<Diagnostics {...diagnosis} />}
        />
        {!isClean && guard}
        {diagnosis.evidence.length > 0 && (
          <ReportReview {...report} {...actions} alarmAddress={alarmAddress} />
        )}
        {help?.link && !FINE.has(diagnosis.verdict) && (
          <a class="link" href={help.link} target="_blank" rel="noopener noreferrer">
            {t('helpFrom', help.from ?? '')}
          </a>
        )}
        <Notes notes={diagnosis.notes} goToCell={actions.goToCell} />
      </div>
      <Degraded missing={missing} />
      {asideForgotten ? <p class="soft">{plural('popupAsideForgotten', asideForgotten)}</p> : null}
      {isMuted && !isProblem && (
        <PutAsideLine by="muted" cause={diagnosis.cause} actions={actions} />
      )}
      {isClean && (
        <div class="foot">
          {guard}
          <p class="soft">{t('popupWatching')}</p>
          <ReuseLine {...diagnosis.reuse} />
          {forgotten > 0 && <p class="soft">{plural('popupForgotten', forgotten)}</p>}
        </div>
      )}
    </Page>
  );
}
