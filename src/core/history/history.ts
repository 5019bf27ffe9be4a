import type { Outcome, RuntimeEvent } from '../ledger/events.ts';
import { judge, type Judgement, type Warning } from './told-then.ts';
import { momentsOf, type Moment } from './moments.ts';
import { packagesIn } from './packages.ts';
import { sessionsIn, type SessionEvents } from './events-by-session.ts';
import { runtimePlace, type RuntimePlace } from '../runtime/runtime-kind.ts';
import type { Sighted } from '../ledger/session.ts';

/** One session, as it is reported afterwards. Times are in milliseconds since 1970. */
export interface SessionHistory {
  notebook: string;
  /** From 1, among the notebook's sessions on the runtime. */
  number: number;
  startedAt: number;
  endedAt: number;
  moments: Moment[];
  /** What failed in it, as the verdict counted it. */
  failures: readonly Sighted[];
  warning?: Warning;
  /** When a remedy was started, or the session restarted, after the warning. */
  actedAt?: number;
  recoveredAt?: number;
  /** When remedies ended of which Colab had carried out nothing. */
  unanswered: number[];
  /** Python's version as an output said it, such as `3.12`. */
  python?: string;
}

export interface NotebookName {
  /** As the events name it, such as `drive/1AbC`. */
  id: string;
  /** Its last title; absent where none was reported. */
  title?: string;
}

/** One runtime, as it is reported afterwards. */
export interface RuntimeHistory extends RuntimePlace {
  runtime: string;
  startedAt: number;
  endedAt: number;
  sessions: SessionHistory[];
  notebooks: NotebookName[];
  /** Packages that install commands named up to the first warning, each once. */
  packagesBefore: string[];
  python?: string;
  /** How many events it was derived from. */
  events: number;
}

const UNANSWERED: ReadonlySet<Outcome> = new Set(['no-answer', 'connection-lost']);

const MAX_NOTEBOOKS = 100;
const MAX_SESSIONS = 1_000;

function actedAt(session: SessionEvents, next: SessionEvents | undefined, warning?: Warning) {
  if (!warning) return undefined;
  const isAct = ({ type, at }: RuntimeEvent) => type === 'remedy-started' && at >= warning.at;
  return session.events.find(isAct)?.at ?? next?.startedAt;
}

function tell(
  session: SessionEvents,
  judgement: Judgement,
  next: SessionEvents | undefined,
): SessionHistory {
  const { notebook, number, startedAt, events } = session;
  const moments = momentsOf(session, judgement);
  const acted = actedAt(session, next, judgement.warning);
  const python = moments.findLast(({ seen }) => seen?.facts.python)?.seen?.facts.python;
  return {
    ...judgement,
    notebook,
    number,
    startedAt,
    endedAt: events.reduce((last, { at }) => Math.max(last, at), startedAt),
    moments,
    unanswered: events.flatMap((event) =>
      event.type === 'remedy-ended' && UNANSWERED.has(event.outcome) ? [event.at] : [],
    ),
    ...(acted !== undefined && { actedAt: acted }),
    ...(python !== undefined && { python }),
  };
}

function notebooksIn(events: readonly RuntimeEvent[]): NotebookName[] {
  const titles = new Map<string, string | undefined>();
  for (const event of events) {
    if (event.type === 'compacted') continue;
    const title = event.type === 'opened' ? event.title : titles.get(event.notebook);
    titles.set(event.notebook, title);
  }
  const first = [...titles].slice(0, MAX_NOTEBOOKS);
  return first.map(([id, title]) => (title ? { id, title } : { id }));
}

function packagesUntil(events: readonly RuntimeEvent[], warning: Warning | undefined): string[] {
  if (!warning) return [];
  const commands = events.flatMap((event) =>
    event.type === 'installs-run' && event.at <= warning.at ? event.commands : [],
  );
  return packagesIn(commands);
}

/**
 * What happened on a runtime, derived from its events alone, in the order they were written. Of very
 * many sessions the last 1,000 are reported.
 */
export function historyOf(runtime: string, events: readonly RuntimeEvent[]): RuntimeHistory {
  const sessions = sessionsIn(events)
    .flatMap((own) => {
      const judgements = judge(runtime, own);
      return own.map((session, index) =>
        tell(session, judgements[index] ?? { failures: [] }, own[index + 1]),
      );
    })
    .toSorted((a, b) => a.startedAt - b.startedAt)
    .slice(-MAX_SESSIONS);
  const python = sessions.findLast((session) => session.python)?.python;
  const warnings = sessions.flatMap(({ warning }) => warning ?? []);
  const [warning] = warnings.toSorted((a, b) => a.at - b.at);
  const machine = events.findLast((event) => event.type === 'machine-seen')?.machine;
  return {
    ...runtimePlace(runtime, machine),
    runtime,
    startedAt: sessions[0]?.startedAt ?? 0,
    endedAt: Math.max(0, ...sessions.map(({ endedAt }) => endedAt)),
    sessions,
    notebooks: notebooksIn(events),
    packagesBefore: packagesUntil(events, warning),
    ...(python !== undefined && { python }),
    events: events.length,
  };
}
