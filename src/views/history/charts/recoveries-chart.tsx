import type { RuntimeHistory } from '../../../core/history/history.ts';
import { t, type MessageKey } from '../../../words/i18n.ts';
import { day, month } from '../format.ts';
import { BarChart } from './bar-chart.tsx';
import { recoveriesOverTime, type Step } from './chart-data.ts';
import { Figure } from './figure.tsx';

const STEPS: Record<Step, MessageKey> = {
  day: 'chartDay',
  week: 'chartWeek',
  month: 'chartMonth',
};

/** Recoveries and failed attempts over time. */
export function RecoveriesChart({ histories }: { histories: readonly RuntimeHistory[] }) {
  const { step, buckets } = recoveriesOverTime(histories);
  const name = (from: number) => (step === 'month' ? month(from) : day(from));
  const recovered = buckets.reduce((all, bucket) => all + bucket.recovered, 0);
  const failed = buckets.reduce((all, bucket) => all + bucket.failed, 0);
  const summary =
    buckets.length === 0 ? t('chartNothing') : t('chartRecoveriesSummary', recovered, failed);
  const bars = buckets.map((bucket) => ({
    label: name(bucket.from),
    parts: [bucket.recovered, bucket.failed],
  }));
  return (
    <Figure
      title={t('chartRecoveries')}
      summary={summary}
      columns={[t(STEPS[step]), t('chartRecovered'), t('chartFailed')]}
      rows={bars.map(({ label, parts }) => [label, ...parts])}
    >
      <BarChart bars={bars} classes={['part-good', 'part-bad']} summary={summary} />
      <p class="legend soft">
        <span class="swatch part-good" /> {t('chartRecovered')}
        <span class="swatch part-bad" /> {t('chartFailed')}
      </p>
    </Figure>
  );
}
