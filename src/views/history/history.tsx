import '../styles/tokens.css';
import '../styles/parts.css';
import '../styles/details.css';
import '../styles/page.css';
import '../styles/field.css';
import './history.css';
import './timeline.css';
import './charts/charts.css';
import { t } from '../../words/i18n.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import { Filters } from './filters.tsx';
import type { HistoryActions, HistoryModel } from './model.ts';
import { Notices } from './notices.tsx';
import { Timeline } from './timeline.tsx';
import { Toolbar } from './toolbar.tsx';

interface HistoryProps {
  model: HistoryModel;
  actions: HistoryActions;
}

const Empty = () => (
  <section class="empty tone-quiet">
    <VerdictMark verdict="clean" />
    <h2 class="headline">{t('historyEmpty')}</h2>
    <p>{t('historyEmptyHint')}</p>
    <p class="soft">{t('historyEmptyImport')}</p>
  </section>
);

/** The history page: all it shows is in the model. */
export function History({ model, actions }: HistoryProps) {
  const isEmpty = model.isErasing || (model.counted !== undefined && model.histories.length === 0);
  return (
    <div class="history">
      <PageHeader title={t('historyTitle')}>
        {!model.isErasing && <Toolbar actions={actions} isEmpty={isEmpty} />}
      </PageHeader>
      <Notices model={model} actions={actions} />
      {isEmpty && !model.isErasing && <Empty />}
      {!isEmpty && (
        <>
          <Filters model={model} actions={actions} />
          <section class="timeline" aria-labelledby="timeline">
            <h2 id="timeline">{t('historyTimeline')}</h2>
            <Timeline model={model} actions={actions} />
          </section>
        </>
      )}
      <footer class="soft">
        <span id="export-holds">{t('exportHolds')}</span> {t('popupPrivacy')}
      </footer>
    </div>
  );
}
