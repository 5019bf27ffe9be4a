import type { Metrics } from '../../core/history/metrics.ts';
import { plural, t } from '../../words/i18n.ts';
import { FaultsChart } from './charts/faults-chart.tsx';
import { RecoveriesChart } from './charts/recoveries-chart.tsx';
import { TimesChart } from './charts/times-chart.tsx';
import { duration } from './format.ts';
import { Metric, MetricsGrid, orNothing } from './metrics-grid.tsx';
import type { HistoryModel } from './model.ts';
import { isNarrow } from './narrow.ts';

/** What everybody is shown: counts and a time, which judge nobody. */
const Few = ({ metrics }: { metrics: Metrics }) => (
  <dl class="metrics few">
    <Metric name={t('numberWarnings')} value={String(metrics.warningsShown)} />
    <Metric
      name={t('numberFixed')}
      value={String(metrics.recoveries)}
      hint={t('numberFixedHint')}
    />
    <Metric
      name={t('numberTime')}
      value={orNothing(metrics.recoveryMedian, duration)}
      hint={t('numberTimeHint')}
    />
  </dl>
);

function All({ histories, metrics }: NonNullable<HistoryModel['counted']>) {
  return (
    <>
      <MetricsGrid metrics={metrics} />
      <div class="charts">
        <RecoveriesChart histories={histories} />
        <TimesChart histories={histories} median={metrics.recoveryMedian} />
        <FaultsChart histories={histories} />
      </div>
    </>
  );
}

/** What the timeline adds up to, folded; with goals and charts only where they were chosen. */
export const Numbers = ({
  model: { counted, filter, goals, histories },
}: {
  model: HistoryModel;
}) => (
  <details class="numbers" aria-busy={counted === undefined}>
    <summary>{t(goals ? 'numbersAndGoals' : 'historyNumbers')}</summary>
    {counted && (
      <div class="fold">
        {isNarrow(filter) && (
          <p class="soft">
            {plural('numbersNarrowed', histories.length, counted.histories.length)}
          </p>
        )}
        {goals ? <All {...counted} /> : <Few metrics={counted.metrics} />}
      </div>
    )}
  </details>
);
