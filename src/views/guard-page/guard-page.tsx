import '../styles/tokens.css';
import '../styles/parts.css';
import '../styles/page.css';
import '../styles/group.css';
import '../styles/field.css';
import '../styles/details.css';
import './guard-page.css';
import './cell.css';
import { plural, t } from '../../words/i18n.ts';
import { Cell } from './cell.tsx';
import { Choices } from './choices.tsx';
import type { GuardPageActions, GuardPageModel } from './model.ts';
import { Parts } from './parts.tsx';
import { PageHeader } from '../ui/page-header.tsx';

interface GuardPageProps {
  model: GuardPageModel;
  actions: GuardPageActions;
}

const copyOutcome = (isCopied: boolean | undefined) =>
  isCopied === undefined ? '' : t(isCopied ? 'guardCopied' : 'guardNotCopied');

const TakeCell = ({ model: { isCopied }, actions }: GuardPageProps) => (
  <div class="take">
    <div class="actions">
      <button type="button" class="primary" onClick={actions.copy}>
        {t('guardCopy')}
      </button>
      <button type="button" class="outlined" onClick={actions.downloadPython}>
        {t('guardDownload', '.py')}
      </button>
      <button type="button" class="outlined" onClick={actions.downloadNotebook}>
        {t('guardDownload', '.ipynb')}
      </button>
    </div>
    <p role="status" class={isCopied === false ? 'problem' : 'soft'}>
      {copyOutcome(isCopied)}
    </p>
  </div>
);

const linesIn = (cell: string) => cell.trimEnd().split('\n').length;

/** The guard page: all it shows is in the model. */
export const GuardPage = ({ model, actions }: GuardPageProps) => (
  <div class="guard-page">
    <PageHeader title={t('guardTitle')} lead={t('guardLead')} />
    <p class="place">{t('guardPlace', 'clean_slate_guard()')}</p>
    <Choices model={model} actions={actions} />
    <div class="shown">
      <div class="top">
        <h2 id="cell-title">{t('guardCell')}</h2>
        <p class="soft">{plural('guardLines', linesIn(model.cell))}</p>
      </div>
      <p class="soft">{t('guardForm')}</p>
      <TakeCell model={model} actions={actions} />
      <Cell source={model.cell} labelledBy="cell-title" />
    </div>
    <Parts chosen={model.chosen} />
  </div>
);
