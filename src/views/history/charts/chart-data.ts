import type { RuntimeHistory } from '../../../core/history/history.ts';
import { recoveryAttempts } from '../../../core/history/recovery-attempts.ts';
import type { FaultKind } from '../../../core/facts/fault.ts';
import { asDate } from '../format.ts';

/** How many recoveries there were in a time that begins at `from`, in milliseconds since 1970. */
export interface Bucket {
  from: number;
  recovered: number;
  failed: number;
}

/** The length of the buckets, which follows from the time that is shown. */
export type Step = 'day' | 'week' | 'month';

const DAY = 86_400_000;
const MAX_DAYS = 14;
const MAX_WEEKS = 14;
const MAX_BUCKETS = 24;

const stepFor = (span: number): Step => {
  if (span < MAX_DAYS * DAY) return 'day';
  return span < MAX_WEEKS * 7 * DAY ? 'week' : 'month';
};

/** Where the bucket begins that is `by` steps after the one of a moment, in local time. */
function startOf(at: number, step: Step, by = 0): number {
  const date = asDate(at);
  date.setHours(0, 0, 0, 0);
  if (step === 'day') date.setDate(date.getDate() + by);
  else if (step === 'week') date.setDate(date.getDate() - ((date.getDay() + 6) % 7) + 7 * by);
  else date.setMonth(date.getMonth() + by, 1);
  return date.getTime();
}

/** Recoveries and failed attempts over time, the last 24 days, weeks or months at most. */
export function recoveriesOverTime(histories: readonly RuntimeHistory[]): {
  step: Step;
  buckets: Bucket[];
} {
  const attempts = histories
    .flatMap(recoveryAttempts)
    .filter(({ outcome }) => outcome !== 'undecided')
    .toSorted((a, b) => a.at - b.at);
  const [first, last] = [attempts[0]?.at, attempts.at(-1)?.at];
  if (first === undefined || last === undefined) return { step: 'day', buckets: [] };
  const step = stepFor(last - first);
  const buckets: Bucket[] = [];
  for (let by = 0; buckets.length < MAX_BUCKETS; by -= 1) {
    const from = startOf(last, step, by);
    buckets.unshift({ from, recovered: 0, failed: 0 });
    if (from <= first) break;
  }
  for (const { at, outcome } of attempts) {
    const bucket = buckets.findLast(({ from }) => from <= at);
    if (bucket) bucket[outcome === 'recovered' ? 'recovered' : 'failed'] += 1;
  }
  return { step, buckets };
}

/** The upper ends of the times to recover that are counted together, in milliseconds. */
export const TIME_LIMITS = [15_000, 30_000, 60_000, 120_000, 300_000, Infinity] as const;

/** How many recoveries took up to each of the limits, and more than the one before. */
export function timesToRecover(histories: readonly RuntimeHistory[]): number[] {
  const counts = TIME_LIMITS.map(() => 0);
  for (const { milliseconds } of histories.flatMap(recoveryAttempts)) {
    if (milliseconds === undefined) continue;
    const index = TIME_LIMITS.findIndex((limit) => milliseconds <= limit);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

export const FAULT_KINDS: readonly FaultKind[] = [
  'replaced',
  'stale-memory',
  'disk-conflict',
  'broken-install',
];

/** In how many sessions each kind of fault was seen, in the order of `FAULT_KINDS`. */
export function kindsOfFault(histories: readonly RuntimeHistory[]): number[] {
  const sessions = histories.flatMap((history) => history.sessions);
  const seen = sessions.map(({ moments }) => new Set(moments.map((moment) => moment.seen?.fault)));
  return FAULT_KINDS.map((fault) => seen.filter((faults) => faults.has(fault)).length);
}
