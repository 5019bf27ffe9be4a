import '../styles/tokens.css';
import '../styles/parts.css';
import '../styles/steps.css';
import '../styles/details.css';
import '../styles/page.css';
import '../styles/field.css';
import './popup.css';
import type { PagePart } from '../../platform/page-health.ts';
import { t } from '../../words/i18n.ts';
import { AccessOffer } from '../ui/access-offer.tsx';
import type { Actions } from '../ui/actions.ts';
import { CheckPage, type CheckActions } from './check-page.tsx';
import { MissingParts } from './missing-parts.tsx';
import type { PopupModel } from './model.ts';
import { Links } from './links.tsx';
import { News, type NewsActions, type NewsState } from './news.tsx';
import { FINE, NotebookPage } from './notebook-page.tsx';
import { Page } from './page.tsx';
import type { ReportActions, ReportState } from './report-review.tsx';

export interface PopupActions extends Actions, CheckActions, ReportActions, NewsActions {
  openHistory(): void;
  checkPage(): void;
  /** Asks for access to Colab's pages. */
  allow(): void;
  /** Loads the tab again. */
  reload(): void;
}

interface PopupProps {
  model: PopupModel;
  actions: PopupActions;
  report?: ReportState;
  /** What an update has changed, where that was not told yet. */
  news?: NewsState | undefined;
}

const isCheckable = ({ page }: PopupModel) => page === 'notebook' || page === 'unreadable';

/** News can wait while something is wrong, or a person is being led. */
const isCalm = (model: PopupModel) =>
  model.page === 'not-notebook' ||
  (model.page === 'notebook' && FINE.has(model.diagnosis.verdict) && !model.guide);

const Unreadable = ({ missing }: { missing: readonly PagePart[] }) => (
  <Page verdict="unreadable" title={t('verdictUnreadable')} text={t('causeUnreadable')}>
    <MissingParts missing={missing} />
    <p class="soft">{t('worksNothing')}</p>
  </Page>
);

function PopupPage({ model, actions, report = {} }: PopupProps) {
  switch (model.page) {
    case 'loading':
      return <Page verdict="unknown" title={t('popupLoading')} />;
    case 'not-notebook':
      return (
        <Page verdict="unknown" title={t('popupNotNotebook')} text={t('popupNotNotebookHint')} />
      );
    case 'no-access':
      return (
        <Page verdict="unknown" title={t('noAccess')} text={t('noAccessHint')}>
          <AccessOffer allow={actions.allow} />
        </Page>
      );
    case 'unreached':
      return (
        <Page verdict="unknown" title={t('popupUnreached')} text={t('popupUnreachedHint')}>
          <div class="actions">
            <button type="button" class="primary" onClick={actions.reload}>
              {t('popupReload')}
            </button>
          </div>
        </Page>
      );
    case 'unreadable':
      return <Unreadable missing={model.missing} />;
    case 'notebook':
      return <NotebookPage model={model} actions={actions} report={report} />;
    case 'check':
      return <CheckPage model={model} actions={actions} />;
  }
}

/** The popup: all it shows is in the model. */
export const Popup = (props: PopupProps) => {
  const { model, actions, news } = props;
  return (
    <>
      <PopupPage {...props} />
      {news && isCalm(model) && <News {...news} actions={actions} />}
      <Links
        openHistory={actions.openHistory}
        checkPage={isCheckable(model) ? actions.checkPage : undefined}
      />
    </>
  );
};
