import '../styles/tokens.css';
import '../styles/parts.css';
import '../styles/details.css';
import '../styles/page.css';
import './history.css';
import './timeline.css';
import './charts/charts.css';
import { plural, t } from '../../words/i18n.ts';
import { Brand } from '../ui/brand.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import { FaultsChart } from './charts/faults-chart.tsx';
import { RecoveriesChart } from './charts/recoveries-chart.tsx';
import { TimesChart } from './charts/times-chart.tsx';
import { Filters } from './filters.tsx';
import { MetricsGrid } from './metrics-grid.tsx';
import type { HistoryActions, HistoryModel } from './model.ts';
import { isNarrow } from './narrow.ts';
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

function Numbers({ model: { counted, filter, histories: all } }: { model: HistoryModel }) {
  const { metrics, histories = [] } = counted ?? {};
  return (
    <section class="numbers" aria-labelledby="numbers" aria-busy={metrics === undefined}>
      <h2 id="numbers">{t('historyNumbers')}</h2>
      {metrics && (
        <>
          {isNarrow(filter) && (
            <p class="soft">{plural('numbersNarrowed', all.length, histories.length)}</p>
          )}
          <MetricsGrid metrics={metrics} />
          <div class="charts">
            <RecoveriesChart histories={histories} />
            <TimesChart histories={histories} median={metrics.recoveryMedian} />
            <FaultsChart histories={histories} />
          </div>
        </>
      )}
    </section>
  );
}

/** The history page: all it shows is in the model. */
export function History({ model, actions }: HistoryProps) {
  const isEmpty = model.isErasing || (model.counted !== undefined && model.histories.length === 0);
  return (
    <div class="history">
      <header class="top">
        <div>
          <Brand />
          <h1>{t('historyTitle')}</h1>
        </div>
        {!model.isErasing && <Toolbar actions={actions} isEmpty={isEmpty} />}
      </header>
      <Notices model={model} actions={actions} />
      {isEmpty && !model.isErasing && <Empty />}
      {!isEmpty && (
        <>
          <Filters model={model} actions={actions} />
          <Numbers model={model} />
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
