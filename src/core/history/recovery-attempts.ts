import type { RuntimeHistory, SessionHistory } from './history.ts';

/**
 * One try to get a runtime well after something had failed: a restart that was seen, or a remedy that
 * Colab did not carry out.
 */
export interface RecoveryAttempt {
  /** Milliseconds since 1970. */
  at: number;
  /**
   * `recovered`: the cells that had failed finished clean. `failed`: NumPy failed again before that,
   * or Colab never answered. `undecided`: the cells that had failed were not run again.
   */
  outcome: 'recovered' | 'failed' | 'undecided';
  /** It was a restart; only then the same failure can come again. */
  isRestart: boolean;
  /** A signature of the session before was seen again. */
  recurred: boolean;
  /** From the first failure, over restarts that did not help, to recovery; only where recovered. */
  milliseconds?: number;
}

const unansweredIn = ({ failures, unanswered }: SessionHistory): RecoveryAttempt[] => {
  const failedAt = failures[0]?.at;
  if (failedAt === undefined) return [];
  const afterwards = unanswered.filter((at) => at >= failedAt);
  return afterwards.map((at) => ({ at, outcome: 'failed', isRestart: false, recurred: false }));
};

function restartInto(
  session: SessionHistory,
  before: SessionHistory,
  failedAt: number,
): RecoveryAttempt {
  const { startedAt: at, recoveredAt, failures } = session;
  const known = new Set(before.failures.map(({ signature }) => signature));
  const recurred = failures.some(({ signature }) => known.has(signature));
  const shared = { at, isRestart: true, recurred };
  if (recoveredAt !== undefined) {
    return { ...shared, outcome: 'recovered', milliseconds: Math.max(0, recoveredAt - failedAt) };
  }
  return { ...shared, outcome: failures.length > 0 ? 'failed' : 'undecided' };
}

function attemptsIn(sessions: readonly SessionHistory[]): RecoveryAttempt[] {
  const attempts: RecoveryAttempt[] = [];
  let before: SessionHistory | undefined;
  let failedAt: number | undefined;
  for (const session of sessions) {
    if (before && failedAt !== undefined) {
      const attempt = restartInto(session, before, failedAt);
      attempts.push(attempt);
      if (attempt.outcome !== 'failed') failedAt = undefined;
    }
    const { recoveredAt = 0, failures } = session;
    failedAt ??= failures.find(({ at }) => at >= recoveredAt)?.at;
    attempts.push(...unansweredIn(session));
    before = session;
  }
  return attempts;
}

/** Every attempt on a runtime to recover from something that had failed, notebook by notebook. */
export function recoveryAttempts({ sessions }: RuntimeHistory): RecoveryAttempt[] {
  const notebooks = new Set(sessions.map(({ notebook }) => notebook));
  return [...notebooks].flatMap((notebook) =>
    attemptsIn(sessions.filter((session) => session.notebook === notebook)),
  );
}
