import { meets, THRESHOLDS, type Metrics, type Threshold } from '../../core/history/metrics.ts';
import type { Count } from '../../core/history/statistics.ts';
import { plural, t } from '../../words/i18n.ts';
import { duration, percent } from './format.ts';
import { runtimeNamed } from './moment-words.ts';

const NOTHING = '–';
/** A number in words, or a dash where there is none. */
export const orNothing = (value: number | null, format: (value: number) => string) =>
  value === null ? NOTHING : format(value);

interface BoundProps {
  value: number | null;
  threshold: Threshold;
  /** The bound is one of failures, and beside it stands how many went well. */
  isOfFailures: boolean;
}

/** A share beside its bound, in words; one that is missed is told in no other colour than the text's. */
function Bound({ value, threshold, isOfFailures }: BoundProps) {
  const isGood = meets(value, threshold);
  if (isGood === null) return null;
  const isLeast = 'least' in threshold;
  const bound = percent(isLeast ? threshold.least : threshold.most);
  const [within, over] = isOfFailures
    ? (['boundFailuresWithin', 'boundFailuresOver'] as const)
    : (['boundWithin', 'boundOver'] as const);
  const good = isLeast ? 'boundGoalMet' : within;
  const bad = isLeast ? 'boundGoalMissed' : over;
  return (
    <span class={`bound ${isGood ? 'is-met' : 'is-missed'}`}>{t(isGood ? good : bad, bound)}</span>
  );
}

interface MetricProps {
  name: string;
  value: string;
  hint?: string;
  share?: number | null;
  threshold?: Threshold;
  isOfFailures?: boolean;
}

/** A number with its name, what it is made of, and its bound. */
export const Metric = ({ name, value, hint, share, threshold, isOfFailures }: MetricProps) => (
  <div class="metric">
    <dt>{name}</dt>
    <dd>
      <strong>{value}</strong>
      {hint && <span class="soft">{hint}</span>}
      {threshold && (
        <Bound value={share ?? null} threshold={threshold} isOfFailures={isOfFailures ?? false} />
      )}
    </dd>
  </div>
);

interface CountsProps {
  name: string;
  counts: readonly Count[];
  label?: (name: string) => string;
}

const Counts = ({ name, counts, label = String }: CountsProps) => (
  <div class="metric list">
    <dt>{name}</dt>
    {counts.length === 0 && <dd class="soft">{NOTHING}</dd>}
    {counts.map((each) => (
      <dd class="count">
        <span>{label(each.name)}</span> <span>{each.count}</span>
      </dd>
    ))}
  </div>
);

/** All metrics with their goals, as far as there is something to count. */
export const MetricsGrid = ({ metrics }: { metrics: Metrics }) => (
  <dl class="metrics">
    <Metric
      name={t('metricWarnings')}
      value={String(metrics.warningsShown)}
      hint={plural('metricActedOn', metrics.warningsActedOn)}
    />
    <Metric
      name={t('metricCompliance')}
      value={orNothing(metrics.restartCompliance, percent)}
      share={metrics.restartCompliance}
      threshold={THRESHOLDS.restartCompliance}
    />
    <Metric
      name={t('metricRecovery')}
      value={orNothing(metrics.recoverySuccess, percent)}
      hint={plural(
        'metricAttempts',
        metrics.recoveries + metrics.recoveryFailures,
        metrics.recoveries,
      )}
      share={metrics.recoveryFailure}
      threshold={THRESHOLDS.recoveryFailure}
      isOfFailures
    />
    <Metric
      name={t('metricRecurrence')}
      value={orNothing(metrics.recurrence, percent)}
      hint={plural('metricRecurrences', metrics.recurrences)}
      share={metrics.recurrence}
      threshold={THRESHOLDS.recurrence}
    />
    <Metric
      name={t('metricTime')}
      value={orNothing(metrics.recoveryMedian, duration)}
      hint={t('metricP90', orNothing(metrics.recoveryP90, duration))}
    />
    <Metric
      name={t('metricDetected')}
      value={String(metrics.detectedBefore)}
      hint={plural('metricDetectedAfter', metrics.detectedAfter)}
    />
    <Counts name={t('metricPackages')} counts={metrics.packagesBefore} />
    <Counts
      name={t('metricPython')}
      counts={metrics.byPython}
      label={(name) => name || t('runtimeUnknown')}
    />
    <Counts name={t('metricRuntimes')} counts={metrics.byRuntime} label={runtimeNamed} />
  </dl>
);
