import type { Diagnosis } from './diagnosis.ts';
import { versionChangeIn } from './version-change.ts';
import type { Cause } from '../ledger/events.ts';
import { CLEAN, RESTARTS, type Finding } from './rules/finding.ts';
import { findInKernel } from './rules/in-kernel.ts';
import { failuresIn, sessionBefore, type KernelRecord } from '../ledger/kernel-record.ts';
import { kernelOf, type RuntimeRecord } from '../ledger/ledger.ts';
import { lossesOf, type Losses } from './losses.ts';
import { misfitsIn } from './misfits.ts';
import { originalNumPy } from './original-numpy.ts';
import { wasReplaced } from './replaced-package.ts';
import { adviceOnOwnMachine } from './own-machine.ts';
import { pastRuntimeFor, type PastRuntime } from '../runtime/past-runtimes.ts';
import { withPossibleSwaps } from './possible-swaps.ts';
import { isHosted, isLocal } from '../runtime/runtime-id.ts';
import { progressOf, recoveredAt, remedyFor, type Progress } from './progress.ts';
import { runInProgress } from './run-in-progress.ts';
import { reuseOf, type Reuse } from './reuse.ts';
import { withShownEvidence } from './shown-evidence.ts';
import { diskSwapIn, swapIn } from './swaps.ts';
import type { Verdict } from './verdict.ts';

export type { Cause, Diagnosis, Losses, Progress, Verdict };

/** Another notebook changed the disk that this one shares. */
function findReused({ matter }: Reuse): Finding {
  if (!matter) return CLEAN;
  const found = { verdict: 'reused', cause: 'reused', evidence: [matter.sighted] } as const;
  return matter.kind === 'replaced'
    ? { ...found, remedies: RESTARTS, wontHelp: [] }
    : { ...found, remedies: ['delete-runtime'], wontHelp: RESTARTS };
}

/** Whether a cell of the notebook ends its own session. */
const hasEndingCell = ({ past, session }: KernelRecord) =>
  [...past, session].some(({ installs }) =>
    [...installs.values()].some(({ endsKernel }) => endsKernel),
  );

/** What ends the session whenever all cells run cannot be cured by running them all. */
function withoutRunAll(finding: Finding): Finding {
  if (!finding.remedies.includes('restart-and-run-all')) return finding;
  return {
    ...finding,
    remedies: finding.remedies.filter((remedy) => remedy !== 'restart-and-run-all'),
    wontHelp: [...finding.wontHelp, 'restart-and-run-all'],
  };
}

/** An older runtime of Colab's that has the NumPy which the notebook installs on a newer one. */
function pastRuntimeInstead({ past, session }: KernelRecord): PastRuntime | undefined {
  const swap = [...past, session].flatMap((each) => diskSwapIn(each) ?? []).at(-1);
  const { requested, fromVersion } = swap?.facts ?? {};
  return requested === undefined ? undefined : pastRuntimeFor(requested, fromVersion);
}

/** What is to be done, with what the kernel's installs mean for it. */
function advised(found: Finding, kernel: KernelRecord, runtime: string) {
  const safe = hasEndingCell(kernel) ? withoutRunAll(found) : found;
  const finding = isLocal(runtime) ? adviceOnOwnMachine(safe) : safe;
  const mayChoose = isHosted(runtime) && finding.remedies.length > 0;
  const pastRuntime = mayChoose ? pastRuntimeInstead(kernel) : undefined;
  if (!pastRuntime) return finding;
  return { ...finding, pastRuntime, remedies: [...finding.remedies, 'runtime-version' as const] };
}

function judged(record: RuntimeRecord, notebook: string): Diagnosis {
  const kernel = withPossibleSwaps(kernelOf(record, notebook), record.runtime);
  const { session } = kernel;
  const reuse = reuseOf(record, kernel);
  const isOwnMachine = isLocal(record.runtime);
  const isAlone = !isOwnMachine && reuse.others.length === 0;
  const own = findInKernel(kernel, isAlone);
  const finding = advised(own.cause === 'none' ? findReused(reuse) : own, kernel, record.runtime);
  const misfits = misfitsIn(kernel);
  const keptVersion = originalNumPy(kernel, record.runtime, record.startedAt)?.version;
  const remedy = remedyFor(kernel);
  const versionChange = versionChangeIn(kernel, record.runtime);
  const run = runInProgress(session, finding.cause, reuse);
  const about = {
    ...finding,
    isLocal: isOwnMachine,
    notes: session.noted.map((note) =>
      wasReplaced(note, session) ? { ...note, isReplaced: true } : note,
    ),
    ...(versionChange && { versionChange }),
    ...(misfits && { misfits }),
    ...(keptVersion && { keptVersion }),
    endsItself: hasEndingCell(kernel),
    hasCrashed: session.isAfterCrash ?? false,
    ...(session.guard && { guard: session.guard }),
    losses: lossesOf(session, swapIn(session)),
    ...(run && { run }),
    reuse,
    notebook,
    session: session.number,
    isDisconnected: session.isDisconnected ?? false,
    accepted: session.accepted.has(finding.cause),
    putOff: session.putOff.has(finding.cause),
  };
  const awaitsRestart = remedy?.fromSession === session.number;
  if (awaitsRestart) {
    const verdict = remedy.outcome ? finding.verdict : 'recovering';
    const step = remedy.isWaiting && !remedy.outcome ? 'wait' : 'restart';
    return { ...about, verdict, progress: progressOf(kernel, step) };
  }
  const before = sessionBefore(kernel);
  if (!before || finding.cause !== 'none') return about;
  const installCell = diskSwapIn(before)?.cell;
  const over = { ...about, evidence: failuresIn(before), ...(installCell && { installCell }) };
  const at = recoveredAt(kernel, before);
  if (at !== undefined) {
    return { ...over, verdict: 'recovered', progress: progressOf(kernel, 'recovered', at) };
  }
  const step = remedy && !remedy.outcome ? 'run' : 'check';
  return { ...over, verdict: 'recovering', progress: progressOf(kernel, step) };
}

/**
 * What a runtime's record means to one of its notebooks, and what to do about it. Pure: the rules
 * are those of docs/architecture.md, "Diagnosis", in their order there.
 */
export const diagnose = (record: RuntimeRecord, notebook: string): Diagnosis =>
  withShownEvidence(judged(record, notebook));
