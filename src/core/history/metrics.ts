import type { RuntimeHistory, SessionHistory } from './history.ts';
import { recoveryAttempts } from './recovery-attempts.ts';
import { counted, percentile, share, type Count } from './statistics.ts';

/** What the history adds up to. A share is between 0 and 1, and null where there is nothing to count. */
export interface Metrics {
  /**
   * Sessions in which the person was asked to do something: the verdict was restart-needed, corrupted
   * or conflict at least once. Each session counts once.
   */
  warningsShown: number;
  /**
   * Of those, the ones in which a remedy was then started here, or which a restart ended. A runtime
   * that was deleted cannot be seen from here, and does not count as acted on.
   */
  warningsActedOn: number;
  /** Acted on, as a share of the warnings that advised a restart first. */
  restartCompliance: number | null;
  /** Attempts after a failure that ended with the failed cells finished clean. */
  recoveries: number;
  /** Attempts after which NumPy failed again first, or which Colab did not carry out. */
  recoveryFailures: number;
  /** Recoveries, as a share of both; attempts after which the cells were not run again are left out. */
  recoverySuccess: number | null;
  /** Failures, as a share of both. */
  recoveryFailure: number | null;
  /** Restarts after a failure whose session showed a signature of the session before once more. */
  recurrences: number;
  /** Recurrences, as a share of all restarts that followed a failure. */
  recurrence: number | null;
  /** From the first failure to recovery, in milliseconds: half of the recoveries were as quick. */
  recoveryMedian: number | null;
  /** The same for nine of ten. */
  recoveryP90: number | null;
  /** Warned sessions in which no output had failed when the warning came. */
  detectedBefore: number;
  /** Warned sessions in which an output had failed by then. */
  detectedAfter: number;
  /** Packages by the number of runtimes on which a command named them before the first warning. */
  packagesBefore: Count[];
  /** Runtimes with a warning, by Python version; an empty name where no output told it. */
  byPython: Count[];
  /** Runtimes with a warning, by kind, such as `gpu`. */
  byRuntime: Count[];
}

/** A bound for a share: it is good at `least` or more, or at `most` or less. */
export type Threshold = { least: number } | { most: number };

/** The bounds that the project sets itself. */
export const THRESHOLDS = {
  restartCompliance: { least: 0.95 },
  recoveryFailure: { most: 0.3 },
  recurrence: { most: 0.05 },
} as const satisfies Record<string, Threshold>;

/** True where a share is on the good side of its bound; null where there is no share. */
export function meets(value: number | null, threshold: Threshold): boolean | null {
  if (value === null) return null;
  return 'least' in threshold ? value >= threshold.least : value <= threshold.most;
}

const MAX_LISTED = 10;

const isEarly = ({ warning, failures: [first] }: SessionHistory) =>
  !first || (warning !== undefined && warning.at < first.at);

const advisesRestart = ({ warning }: SessionHistory) =>
  warning?.remedy === 'restart-and-run-all' || warning?.remedy === 'restart';

const isActedOn = ({ actedAt }: SessionHistory) => actedAt !== undefined;

function warningMetrics(histories: readonly RuntimeHistory[]) {
  const warned = histories.flatMap(({ sessions }) => sessions.filter(({ warning }) => warning));
  const restarts = warned.filter(advisesRestart);
  const early = warned.filter(isEarly).length;
  return {
    warningsShown: warned.length,
    warningsActedOn: warned.filter(isActedOn).length,
    restartCompliance: share(restarts.filter(isActedOn).length, restarts.length),
    detectedBefore: early,
    detectedAfter: warned.length - early,
  };
}

function recoveryMetrics(histories: readonly RuntimeHistory[]) {
  const attempts = histories.flatMap(recoveryAttempts);
  const recoveries = attempts.filter(({ outcome }) => outcome === 'recovered');
  const failures = attempts.filter(({ outcome }) => outcome === 'failed').length;
  const restarts = attempts.filter(({ isRestart }) => isRestart);
  const recurrences = restarts.filter(({ recurred }) => recurred).length;
  const times = recoveries.map(({ milliseconds = 0 }) => milliseconds);
  const decided = recoveries.length + failures;
  return {
    recoveries: recoveries.length,
    recoveryFailures: failures,
    recoverySuccess: share(recoveries.length, decided),
    recoveryFailure: share(failures, decided),
    recurrences,
    recurrence: share(recurrences, restarts.length),
    recoveryMedian: percentile(times, 0.5),
    recoveryP90: percentile(times, 0.9),
  };
}

/** The metrics of any number of runtimes. */
export function metricsOf(histories: readonly RuntimeHistory[]): Metrics {
  const warned = histories.filter(({ sessions }) => sessions.some(({ warning }) => warning));
  return {
    ...warningMetrics(histories),
    ...recoveryMetrics(histories),
    packagesBefore: counted(warned.flatMap(({ packagesBefore }) => packagesBefore)).slice(
      0,
      MAX_LISTED,
    ),
    byPython: counted(warned.map(({ python = '' }) => python)).slice(0, MAX_LISTED),
    byRuntime: counted(warned.map(({ kind }) => kind)),
  };
}
