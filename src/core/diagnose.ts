import type { Diagnosis } from './diagnosis.ts';
import { driftIn } from './drift.ts';
import type { Cause, Remedy } from './events.ts';
import { GUARD_REPORT } from './guard-signature.ts';
import { failuresIn, sessionBefore, swapIn, type KernelRecord } from './kernel-record.ts';
import type { Session, Sighted } from './session.ts';
import { kernelOf, type RuntimeRecord } from './ledger.ts';
import { lossesOf, type Losses } from './losses.ts';
import { adviceOnOwnDisk, isOwnDisk } from './own-disk.ts';
import { withPossibleSwaps } from './possible-swaps.ts';
import { progressOf, recoveredAt, remedyFor, type Progress } from './progress.ts';
import { reuseOf, type Reuse } from './reuse.ts';
import { withShownEvidence } from './shown-evidence.ts';
import type { Verdict } from './verdict.ts';

export type { Cause, Diagnosis, Losses, Progress, Verdict };

type Finding = Pick<Diagnosis, 'verdict' | 'cause' | 'evidence' | 'swap' | 'remedies' | 'wontHelp'>;

const CLEAN: Finding = {
  verdict: 'clean',
  cause: 'none',
  evidence: [],
  remedies: [],
  wontHelp: [],
};

const isSameSwap = (a: Sighted, b: Sighted) =>
  b.strength !== 'possible' && a.cell.id === b.cell.id && a.facts.toVersion === b.facts.toVersion;

/** Rules 1 and 4: NumPy was replaced and nothing failed yet. */
function findReplaced(swap: Sighted, before: Session | undefined): Finding {
  const loops = before?.sighted.some((seen) => seen.fault === 'replaced' && isSameSwap(seen, swap));
  return loops
    ? {
        verdict: 'restart-needed',
        cause: 'install-loop',
        evidence: [swap],
        swap,
        remedies: ['fix-pins'],
        wontHelp: ['restart', 'restart-and-run-all'],
      }
    : {
        verdict: 'restart-needed',
        cause: 'replaced',
        evidence: [swap],
        swap,
        remedies: ['restart-and-run-all', 'restart'],
        wontHelp: [],
      };
}

/** Rule 4: the same signature after a restart that was seen. */
function findCameBack(evidence: Sighted[], session: Session): Finding {
  const swap = swapIn(session, evidence[0]?.at);
  const wontHelp: Remedy[] = ['restart', 'restart-and-run-all'];
  return swap && swap.strength !== 'possible'
    ? {
        verdict: 'corrupted',
        cause: 'install-loop',
        evidence: [...evidence, swap],
        swap,
        remedies: ['fix-pins'],
        wontHelp: [...wontHelp, 'delete-runtime'],
      }
    : {
        verdict: evidence[0]?.fault === 'disk-conflict' ? 'conflict' : 'corrupted',
        cause: 'came-back',
        evidence,
        ...(swap && { swap }),
        remedies: ['delete-runtime', 'fix-pins'],
        wontHelp,
      };
}

/** Rules 2, 3, 5 and 6: something failed for the first time. */
function findFailed(all: Sighted[], session: Session): Finding {
  // A guard cell tried the disk in a fresh process, which is what a restart would begin.
  const guard = all.findLast((seen) => seen.signature === GUARD_REPORT);
  const ofDisk = guard && guard.fault !== 'stale-memory' ? [guard] : undefined;
  const failed = ofDisk ?? all;
  const isStale = failed.some(
    (seen) => seen.fault === 'stale-memory' && seen.strength !== 'either',
  );
  const before = swapIn(session, failed[0]?.at);
  // A later swap is not why it failed, but a restart is needed all the same, and may cure it.
  const swap = before ?? (isStale ? undefined : swapIn(session));
  const evidence = [...new Set([...failed, ...all, ...(swap ? [swap] : [])])];
  const known = { evidence, ...(swap && { swap }) };
  const restartFirst: Remedy[] = ['restart-and-run-all', 'restart'];
  const restartWontHelp: Remedy[] = ['restart-and-run-all', 'restart'];
  if (isStale) {
    return {
      verdict: 'corrupted',
      cause: 'stale-memory',
      ...known,
      remedies: restartFirst,
      wontHelp: [],
    };
  }
  if (!ofDisk && (swap || failed.some((seen) => seen.strength === 'either'))) {
    return {
      verdict: 'corrupted',
      cause: 'either',
      ...known,
      remedies: [...restartFirst, 'delete-runtime'],
      wontHelp: [],
    };
  }
  return failed.some((seen) => seen.fault === 'broken-install')
    ? {
        verdict: 'corrupted',
        cause: 'broken-install',
        evidence,
        remedies: ['delete-runtime'],
        wontHelp: restartWontHelp,
      }
    : {
        verdict: 'conflict',
        cause: 'disk-conflict',
        evidence,
        remedies: ['delete-runtime', 'fix-pins'],
        wontHelp: restartWontHelp,
      };
}

function findInSession(session: Session, before: Session | undefined): Finding {
  const failed = failuresIn(session);
  if (failed.length === 0) {
    const swap = swapIn(session);
    return swap ? findReplaced(swap, before) : CLEAN;
  }
  const seenBefore = new Set(before && failuresIn(before).map((seen) => seen.signature));
  const again = failed.filter((seen) => seenBefore.has(seen.signature));
  return again.length > 0 ? findCameBack(again, session) : findFailed(failed, session);
}

/** Rule 4: what was advised first when the session before ended has not helped: it goes last. */
function withoutRepeatedAdvice(finding: Finding, before: Finding): Finding {
  const [first, ...others] = finding.remedies;
  const signatures = new Set(before.evidence.map((seen) => seen.signature));
  const isAgain = finding.evidence.some((seen) => signatures.has(seen.signature));
  if (!first || !isAgain || first !== before.remedies[0]) return finding;
  const next: Remedy[] = others.length > 0 ? others : ['delete-runtime'];
  const wontHelp = finding.wontHelp.filter((remedy) => !next.includes(remedy));
  return { ...finding, remedies: [...next, first], wontHelp };
}

/** Judges the sessions in their order, for what was advised in one counts in the next. */
function findInKernel({ past, session }: KernelRecord): Finding {
  let before: { session: Session; finding: Finding } | undefined;
  for (const next of [...past, session]) {
    if (before?.session.number !== next.number - 1) before = undefined;
    const first = findInSession(next, before?.session);
    const finding = before ? withoutRepeatedAdvice(first, before.finding) : first;
    before = { session: next, finding };
  }
  return before?.finding ?? CLEAN;
}

/** Another notebook changed the disk that this one shares. */
function findReused({ matter }: Reuse): Finding {
  if (!matter) return CLEAN;
  const found = { verdict: 'reused', cause: 'reused', evidence: [matter.sighted] } as const;
  return matter.kind === 'replaced'
    ? { ...found, remedies: ['restart-and-run-all', 'restart'], wontHelp: [] }
    : { ...found, remedies: ['delete-runtime'], wontHelp: ['restart', 'restart-and-run-all'] };
}

function judged(record: RuntimeRecord, notebook: string): Diagnosis {
  const kernel = withPossibleSwaps(kernelOf(record, notebook), record.runtime);
  const { session } = kernel;
  const reuse = reuseOf(record, kernel);
  const isLocal = isOwnDisk(record.runtime);
  const own = findInKernel(kernel);
  const found = own.cause === 'none' ? findReused(reuse) : own;
  const finding = isLocal ? adviceOnOwnDisk(found) : found;
  const remedy = remedyFor(kernel);
  const drift = driftIn(kernel, record.runtime);
  const about = {
    ...finding,
    isLocal,
    notes: session.noted,
    ...(drift && { drift }),
    ...(session.guard && { guard: session.guard }),
    losses: lossesOf(session, swapIn(session)),
    reuse,
    notebook,
    session: session.number,
    isDisconnected: session.isDisconnected ?? false,
    accepted: session.accepted.has(finding.cause),
  };
  const awaitsRestart = remedy?.fromSession === session.number;
  if (awaitsRestart) {
    const verdict = remedy.outcome ? finding.verdict : 'recovering';
    return { ...about, verdict, progress: progressOf(kernel, 'restart') };
  }
  const before = sessionBefore(kernel);
  if (!before || finding.cause !== 'none') return about;
  const at = recoveredAt(kernel, before);
  if (at !== undefined) {
    return {
      ...about,
      verdict: 'recovered',
      evidence: failuresIn(before),
      progress: progressOf(kernel, 'recovered', at),
    };
  }
  const step = remedy && !remedy.outcome ? 'run' : 'check';
  return {
    ...about,
    verdict: 'recovering',
    evidence: failuresIn(before),
    progress: progressOf(kernel, step),
  };
}

/**
 * What a runtime's record means to one of its notebooks, and what to do about it. Pure: the rules
 * are those of docs/architecture.md, "Diagnosis", in their order there.
 */
export const diagnose = (record: RuntimeRecord, notebook: string): Diagnosis =>
  withShownEvidence(judged(record, notebook));
