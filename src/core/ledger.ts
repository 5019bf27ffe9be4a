import type { CellRef, Outcome, Remedy, Route, RuntimeEvent } from './events.ts';
import type { Sighting } from './sighting.ts';

/** A sighting with the cell and run it was seen in. */
export interface Sighted extends Sighting {
  cell: CellRef;
  run: string;
  at: number;
  notebook: string;
}

/** The last finished run of a cell in a session. */
export interface CellRun {
  cell: CellRef;
  startedAt: number;
  endedAt?: number;
  failed?: boolean;
}

/** One life of the Python kernel on a runtime. */
export interface Session {
  /** From 1: how many sessions of this runtime were seen. */
  number: number;
  startedAt: number;
  sighted: Sighted[];
  /** By cell id. */
  runs: ReadonlyMap<string, CellRun>;
  /** Causes for which the person said "Continue anyway". */
  accepted: ReadonlySet<string>;
}

/** A remedy under way, or the last one. */
export interface RemedyRun {
  remedy: Remedy;
  startedAt: number;
  /** How many code cells the notebook has. */
  cells: number;
  /** The session it started in; it has restarted once the record's session is a later one. */
  fromSession: number;
  tried: { route: Route; worked: boolean }[];
  outcome?: Outcome;
  endedAt?: number;
}

/** What is known of one runtime, derived from its events alone. */
export interface RuntimeRecord {
  runtime: string;
  session: Session;
  /** Earlier sessions in which something was seen, oldest first. */
  past: Session[];
  remedy?: RemedyRun;
}

const newSession = (number: number, startedAt: number): Session => ({
  number,
  startedAt,
  sighted: [],
  runs: new Map(),
  accepted: new Set(),
});

const isSame = (a: Sighted, b: Sighted) =>
  a.cell.id === b.cell.id &&
  a.run === b.run &&
  a.signature === b.signature &&
  a.excerpt === b.excerpt;

function inSession(session: Session, event: RuntimeEvent): Session {
  switch (event.type) {
    case 'run-started': {
      const run = { cell: event.cell, startedAt: event.at };
      return { ...session, runs: new Map(session.runs).set(event.cell.id, run) };
    }
    case 'run-finished': {
      const startedAt = session.runs.get(event.cell.id)?.startedAt ?? event.at;
      const run = { cell: event.cell, startedAt, endedAt: event.at, failed: event.failed };
      return { ...session, runs: new Map(session.runs).set(event.cell.id, run) };
    }
    case 'sighted': {
      const { sighting, cell, run, at, notebook } = event;
      const sighted = { ...sighting, cell, run, at, notebook };
      // An output that is drawn again, or read again after the worker died, is no news.
      if (session.sighted.some((seen) => isSame(seen, sighted))) return session;
      return { ...session, sighted: [...session.sighted, sighted] };
    }
    case 'accepted':
      return { ...session, accepted: new Set(session.accepted).add(event.cause) };
    default:
      return session;
  }
}

/** Ends a session at a moment: what was reported of it since then belongs to the next. */
function split(session: Session, since: number): [before: Session, after: Session] {
  const part = (isAfter: boolean) => ({
    sighted: session.sighted.filter((seen) => seen.at >= since === isAfter),
    runs: new Map([...session.runs].filter(([, run]) => run.startedAt >= since === isAfter)),
  });
  return [
    { ...session, ...part(false) },
    { ...newSession(session.number + 1, since), ...part(true) },
  ];
}

function remedyAfter(record: RuntimeRecord, event: RuntimeEvent): RemedyRun | undefined {
  const { remedy } = record;
  if (event.type === 'remedy-started') {
    return {
      remedy: event.remedy,
      startedAt: event.at,
      cells: event.cells,
      fromSession: record.session.number,
      tried: [],
    };
  }
  if (!remedy) return remedy;
  if (event.type === 'route-tried') {
    const { route, worked } = event;
    return { ...remedy, tried: [...remedy.tried, { route, worked }] };
  }
  if (event.type === 'remedy-ended') {
    return { ...remedy, outcome: event.outcome, endedAt: event.at };
  }
  return remedy;
}

/** The record of a runtime of which nothing is known yet. */
export const emptyRecord = (runtime: string, at: number): RuntimeRecord => ({
  runtime,
  session: newSession(1, at),
  past: [],
});

/** The record after one more event. Pure: the same record comes back where nothing changed. */
export function reduce(record: RuntimeRecord, event: RuntimeEvent): RuntimeRecord {
  if (event.type === 'session-started') {
    const [before, session] = split(record.session, event.since);
    const past = before.sighted.length > 0 ? [...record.past, before] : record.past;
    return { ...record, past, session };
  }
  const session = inSession(record.session, event);
  const remedy = remedyAfter(record, event);
  if (session === record.session && remedy === record.remedy) return record;
  return { ...record, session, ...(remedy && { remedy }) };
}

/** Derives a runtime's record from all its events, in the order they were written. */
export const replay = (runtime: string, events: readonly RuntimeEvent[]): RuntimeRecord =>
  events.reduce(reduce, emptyRecord(runtime, events[0]?.at ?? 0));

/** The last install that replaced NumPy in a session; one that says the versions, where there is one. */
export function swapIn(session: Session): Sighted | undefined {
  const swaps = session.sighted.filter((seen) => seen.fault === 'replaced');
  return swaps.findLast((seen) => seen.facts.toVersion !== undefined) ?? swaps.at(-1);
}

/** What has failed in a session; an install that replaced NumPy has not failed yet. */
export const failuresIn = (session: Session) =>
  session.sighted.filter((seen) => seen.fault !== 'replaced');

/** The session just before this one, where something was seen in it. */
export function sessionBefore(record: RuntimeRecord): Session | undefined {
  const last = record.past.at(-1);
  return last?.number === record.session.number - 1 ? last : undefined;
}

/**
 * The record without the commands that may have replaced NumPy and were run in an earlier session
 * already: the disk outlives a session, so a second time they find what they ask for.
 */
export function withoutRepeatedCommands(record: RuntimeRecord): RuntimeRecord {
  const run = new Set<string>();
  const firstRuns = (session: Session): Session => {
    const sighted = session.sighted.filter((seen) => !run.has(commandKey(seen)));
    for (const seen of sighted) if (seen.strength === 'possible') run.add(commandKey(seen));
    return sighted.length === session.sighted.length ? session : { ...session, sighted };
  };
  return { ...record, past: record.past.map(firstRuns), session: firstRuns(record.session) };
}

const commandKey = ({ strength, cell, excerpt }: Sighted) =>
  strength === 'possible' ? `${cell.id} ${excerpt}` : '';
