import '../styles/tokens.css';
import '../styles/parts.css';
import '../styles/steps.css';
import '../styles/details.css';
import '../styles/page.css';
import './popup.css';
import type { PagePart } from '../../platform/page-health.ts';
import { t } from '../../words/i18n.ts';
import { AccessOffer } from '../ui/access-offer.tsx';
import type { Actions } from '../ui/actions.ts';
import { CheckPage, type CheckActions } from './check-page.tsx';
import { MissingParts } from './missing-parts.tsx';
import type { PopupModel } from './model.ts';
import { NotebookPage } from './notebook-page.tsx';
import { Page } from './page.tsx';
import type { ReportActions, ReportState } from './report-review.tsx';

export interface PopupActions extends Actions, CheckActions, ReportActions {
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
}

const isCheckable = ({ page }: PopupModel) => page === 'notebook' || page === 'unreadable';

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
export const Popup = (props: PopupProps) => (
  <>
    <PopupPage {...props} />
    <footer class="links">
      <button type="button" class="link" onClick={props.actions.openHistory}>
        {t('historyLink')}
      </button>
      <a class="link" href="/src/views/options/index.html" target="_blank" rel="noopener">
        {t('settings')}
      </a>
      <a class="link" href="/src/views/guard-page/index.html" target="_blank" rel="noopener">
        {t('guardLink')}
      </a>
      <a class="link" href="/src/views/instructors/index.html" target="_blank" rel="noopener">
        {t('kitPopup')}
      </a>
      <a class="link" href="/src/views/welcome/index.html" target="_blank" rel="noopener">
        {t('howItWorks')}
      </a>
      {isCheckable(props.model) && (
        <button type="button" class="link" onClick={props.actions.checkPage}>
          {t('checkLink')}
        </button>
      )}
    </footer>
  </>
);
