import type { CellRef, Outcome, Remedy, Route, RuntimeEvent } from './events.ts';
import type { InstallCommand } from './install-command.ts';
import type { Note } from './notes/note.ts';
import type { Sighting } from './sighting.ts';
import type { InstallOutcome } from './text/install-outcome.ts';

/** A sighting with the cell and run it was seen in. */
export interface Sighted extends Sighting {
  cell: CellRef;
  run: string;
  at: number;
  notebook: string;
}

/** A note with the cell and run it was read in. */
export interface Noted extends Note {
  cell: CellRef;
  run: string;
  at: number;
}

/** The install commands in a cell's last run, and what its output told of them. */
export interface CellInstalls {
  cell: CellRef;
  run: string;
  at: number;
  notebook: string;
  commands: readonly InstallCommand[];
  outcome: InstallOutcome;
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
  /** The tab that told of the restart that began it; none where it was not seen to begin. */
  startedIn?: number;
  /** The last execution count that was told, by which tab, and when. */
  lastCount?: { tab: number; count: number; at: number };
  sighted: Sighted[];
  /** The first 40. */
  noted: Noted[];
  /** By cell id. */
  runs: ReadonlyMap<string, CellRun>;
  /** By cell id. */
  installs: ReadonlyMap<string, CellInstalls>;
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

/**
 * What is known of a notebook's kernel on a runtime. Notebooks of one runtime share its disk, but
 * each has a kernel of its own, and so sessions of its own.
 */
export interface KernelRecord {
  notebook: string;
  /** The notebook's name, as it was last opened; empty where it never was. */
  title: string;
  /** When something last happened, in milliseconds since 1970. */
  lastAt: number;
  session: Session;
  /** Earlier sessions in which something was seen or installed, oldest first. */
  past: Session[];
  remedy?: RemedyRun;
}

const newSession = (number: number, startedAt: number): Session => ({
  number,
  startedAt,
  sighted: [],
  noted: [],
  runs: new Map(),
  installs: new Map(),
  accepted: new Set(),
});

const MAX_NOTED = 40;

/** An output that is drawn again, or read again after the worker died, is no news. */
const isSame = (a: Sighted | Noted, b: Sighted | Noted) =>
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
      const runs = new Map(session.runs).set(event.cell.id, run);
      const { count, tab, at } = event;
      return { ...session, runs, ...(count !== undefined && { lastCount: { tab, count, at } }) };
    }
    case 'sighted': {
      const { sighting, cell, run, at, notebook } = event;
      const sighted = { ...sighting, cell, run, at, notebook };
      if (session.sighted.some((seen) => isSame(seen, sighted))) return session;
      return { ...session, sighted: [...session.sighted, sighted] };
    }
    case 'noted': {
      const { note, cell, run, at } = event;
      const noted = { ...note, cell, run, at };
      const isKnown = session.noted.some((seen) => isSame(seen, noted));
      if (isKnown || session.noted.length >= MAX_NOTED) return session;
      return { ...session, noted: [...session.noted, noted] };
    }
    case 'installs-run': {
      const { cell, run, at, notebook, commands } = event;
      const installs = { cell, run, at, notebook, commands, outcome: 'none' as const };
      return { ...session, installs: new Map(session.installs).set(cell.id, installs) };
    }
    case 'installs-told': {
      const known = session.installs.get(event.cell.id);
      // Where one of a cell's installs failed, nothing can be said of a quiet one beside it.
      const isNews = known?.run === event.run && known.outcome !== 'failed';
      if (!known || !isNews || known.outcome === event.outcome) return session;
      const installs = { ...known, outcome: event.outcome };
      return { ...session, installs: new Map(session.installs).set(event.cell.id, installs) };
    }
    case 'accepted':
      return { ...session, accepted: new Set(session.accepted).add(event.cause) };
    default:
      return session;
  }
}

/** Ends a session at a moment: what was reported of it since then belongs to the next. */
function split(session: Session, since: number): [before: Session, after: Session] {
  const part = (isAfter: boolean) => {
    const isIn = (at: number) => at >= since === isAfter;
    return {
      sighted: session.sighted.filter(({ at }) => isIn(at)),
      noted: session.noted.filter(({ at }) => isIn(at)),
      runs: new Map([...session.runs].filter(([, run]) => isIn(run.startedAt))),
      installs: new Map([...session.installs].filter(([, { at }]) => isIn(at))),
    };
  };
  return [
    { ...session, ...part(false) },
    { ...newSession(session.number + 1, since), ...part(true) },
  ];
}

function remedyAfter(kernel: KernelRecord, event: RuntimeEvent): RemedyRun | undefined {
  const { remedy } = kernel;
  if (event.type === 'remedy-started') {
    return {
      remedy: event.remedy,
      startedAt: event.at,
      cells: event.cells,
      fromSession: kernel.session.number,
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

/** The record of a kernel of which nothing is known yet. */
export const emptyKernel = (notebook: string, at: number): KernelRecord => ({
  notebook,
  title: '',
  lastAt: at,
  session: newSession(1, at),
  past: [],
});

/** The kernel's record after one more event; the same record where nothing but the time changed. */
export function reduceKernel(kernel: KernelRecord, event: RuntimeEvent): KernelRecord {
  const lastAt = Math.max(kernel.lastAt, event.at);
  if (event.type === 'session-started') {
    const [before, after] = split(kernel.session, event.since);
    const session = { ...after, startedIn: event.tab };
    const isWorthKeeping = before.sighted.length > 0 || before.installs.size > 0;
    const past = isWorthKeeping ? [...kernel.past, before] : kernel.past;
    return { ...kernel, lastAt, past, session };
  }
  const title = event.type === 'opened' ? event.title : kernel.title;
  const session = inSession(kernel.session, event);
  const remedy = remedyAfter(kernel, event);
  const isSame = title === kernel.title && session === kernel.session && remedy === kernel.remedy;
  return isSame ? kernel : { ...kernel, title, lastAt, session, ...(remedy && { remedy }) };
}

/**
 * The last install that replaced NumPy in a session up to a moment (ms since 1970); one that says
 * the versions, where there is one.
 */
export function swapIn(session: Session, until = Infinity): Sighted | undefined {
  const swaps = session.sighted.filter((seen) => seen.fault === 'replaced' && seen.at <= until);
  return swaps.findLast((seen) => seen.facts.toVersion !== undefined) ?? swaps.at(-1);
}

/** What has failed in a session; an install that replaced NumPy has not failed yet. */
export const failuresIn = (session: Session) =>
  session.sighted.filter((seen) => seen.fault !== 'replaced');

/** The session just before this one, where something was seen in it. */
export function sessionBefore({ past, session }: KernelRecord): Session | undefined {
  const last = past.at(-1);
  const isBefore = last?.number === session.number - 1 && last.sighted.length > 0;
  return isBefore ? last : undefined;
}
