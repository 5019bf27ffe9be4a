import '../ui/tokens.css';
import '../ui/parts.css';
import '../ui/steps.css';
import '../ui/details.css';
import '../ui/page.css';
import './popup.css';
import { t } from '../../platform/i18n.ts';
import type { Actions } from '../ui/actions.ts';
import type { PopupModel } from './model.ts';
import { NotebookPage } from './notebook-page.tsx';
import { Page } from './page.tsx';

export interface PopupActions extends Actions {
  openHistory(): void;
}

const Unreadable = ({ missing }: { missing: readonly string[] }) => (
  <Page verdict="unreadable" title={t('verdictUnreadable')} text={t('causeUnreadable')}>
    {missing.length > 0 && (
      <div class="stack">
        <p class="soft">{t('popupMissing')}</p>
        <p class="missing">
          {missing.map((hook) => (
            <code>{hook}</code>
          ))}
        </p>
      </div>
    )}
  </Page>
);

function PopupPage({ model, actions }: { model: PopupModel; actions: PopupActions }) {
  switch (model.page) {
    case 'loading':
      return <Page verdict="unreadable" title={t('popupLoading')} />;
    case 'not-notebook':
      return (
        <Page verdict="unreadable" title={t('popupNotNotebook')} text={t('popupNotNotebookHint')} />
      );
    case 'unreadable':
      return <Unreadable missing={model.missing} />;
    case 'notebook':
      return <NotebookPage model={model} actions={actions} />;
  }
}

/** The popup: all it shows is in the model. */
export const Popup = (props: { model: PopupModel; actions: PopupActions }) => (
  <>
    <PopupPage {...props} />
    <footer class="links">
      <button type="button" class="link" onClick={props.actions.openHistory}>
        {t('historyLink')}
      </button>
      <a class="link" href="/src/views/options/index.html" target="_blank" rel="noopener">
        {t('settings')}
      </a>
    </footer>
  </>
);
