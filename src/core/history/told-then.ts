import { diagnose, type Verdict } from '../diagnosis/diagnose.ts';
import type { Cause, CellRef, Remedy, RuntimeEvent } from '../ledger/events.ts';
import {
  failuresIn,
  isWorthKeeping,
  sessionBefore,
  type KernelRecord,
} from '../ledger/kernel-record.ts';
import { emptyRecord, kernelOf, reduce, type RuntimeRecord } from '../ledger/ledger.ts';
import type { Sighted } from '../ledger/session.ts';
import type { SessionEvents } from './events-by-session.ts';

/** What the person saw when a session stopped being clean. */
export interface Warning {
  /** When the event was written that brought it, in milliseconds since 1970. */
  at: number;
  verdict: Verdict;
  cause: Cause;
  /** The cell that the verdict rests on. */
  cell?: CellRef;
  /** What was advised first. */
  remedy?: Remedy;
}

/** What a person saw in one session. */
export interface Judgement {
  /** What failed in it, as the verdict counts it. */
  failures: readonly Sighted[];
  /** The first one; a session is counted as warned once. */
  warning?: Warning;
  /** When the cells that had failed before the restart had finished clean. */
  recoveredAt?: number;
}

/** How many earlier sessions a verdict takes into account here, so that time stays linear. */
const MAX_PAST = 20;
const WARNED = new Set<Verdict>(['restart-needed', 'corrupted', 'conflict']);

/** True for an event after which the verdict may be another one. */
function mayTell(event: RuntimeEvent, kernel: KernelRecord, awaited: ReadonlySet<string>) {
  if (event.type === 'sighted' || event.type === 'installs-told') return true;
  if (event.type !== 'run-finished') return false;
  return awaited.has(event.cell.id) || kernel.session.installs.has(event.cell.id);
}

function judgeSession(
  session: SessionEvents,
  recordBefore: RuntimeRecord,
): [Judgement, RuntimeRecord] {
  let record = session.start ? reduce(recordBefore, session.start) : recordBefore;
  const judgement: Judgement = { failures: [] };
  const { notebook } = session;
  const before = sessionBefore(kernelOf(record, notebook));
  const awaited = new Set(before && failuresIn(before).map(({ cell }) => cell.id));

  const look = (at: number) => {
    const kernel = kernelOf(record, notebook);
    const short = { ...kernel, past: kernel.past.slice(-MAX_PAST) };
    const alone = { ...record, kernels: new Map([[notebook, short]]) };
    const { verdict, cause, remedies, evidence } = diagnose(alone, notebook);
    if (verdict === 'recovered') judgement.recoveredAt ??= at;
    if (!WARNED.has(verdict)) return;
    const [cell, remedy] = [evidence[0]?.cell, remedies[0]];
    judgement.warning = { at, verdict, cause, ...(cell && { cell }), ...(remedy && { remedy }) };
  };

  const last = kernelOf(record, notebook).past.at(-1);
  if (last?.number === session.number - 1 && isWorthKeeping(last)) look(session.startedAt);
  for (const event of session.events) {
    record = reduce(record, event);
    if (!judgement.warning && mayTell(event, kernelOf(record, notebook), awaited)) look(event.at);
  }
  judgement.failures = failuresIn(kernelOf(record, notebook).session);
  return [judgement, record];
}

/** What a person saw in each session of one notebook on a runtime, by replaying its events. */
export function judge(runtime: string, sessions: readonly SessionEvents[]): Judgement[] {
  let record = emptyRecord(runtime, sessions[0]?.startedAt ?? 0);
  return sessions.map((session) => {
    const [judgement, after] = judgeSession(session, record);
    record = after;
    return judgement;
  });
}
