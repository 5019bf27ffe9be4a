import type { RuntimeHistory } from '../../../core/history/history.ts';
import { t } from '../../../words/i18n.ts';
import { duration } from '../format.ts';
import { BarChart } from './bar-chart.tsx';
import { TIME_LIMITS, timesToRecover } from './chart-data.ts';
import { Figure } from './figure.tsx';

interface TimesChartProps {
  histories: readonly RuntimeHistory[];
  median: number | null;
}

const LABELS = TIME_LIMITS.map((limit, index) =>
  limit === Infinity ? { over: TIME_LIMITS[index - 1] ?? 0 } : { upTo: limit },
);

const short = (milliseconds: number) =>
  milliseconds < 60_000
    ? t('durationSeconds', milliseconds / 1000)
    : t('durationWholeMinutes', milliseconds / 60_000);

/** How long recoveries took. */
export function TimesChart({ histories, median }: TimesChartProps) {
  const counts = timesToRecover(histories);
  const summary = median === null ? t('chartNothing') : t('chartTimesSummary', duration(median));
  const bars = LABELS.map(({ over, upTo }, index) => ({
    label: over === undefined ? `≤${short(upTo)}` : `>${short(over)}`,
    parts: [counts[index] ?? 0],
  }));
  return (
    <Figure
      title={t('chartTimes')}
      summary={summary}
      columns={[t('chartTime'), t('chartRecovered')]}
      rows={median === null ? [] : bars.map(({ label, parts }) => [label, ...parts])}
    >
      <BarChart bars={bars} classes={['part-accent']} summary={summary} />
    </Figure>
  );
}
