import type { GuardReport } from './guard-report.ts';
import { GUARD_REPORT } from './guard-signature.ts';
import type { CellRef, RuntimeEvent } from './events.ts';
import type { InstallCommand } from './install-command.ts';
import type { Note } from './notes/note.ts';
import { remedyAfter, type RemedyRun } from './remedy-run.ts';
import {
  isSince,
  placeOf,
  tabsAfter,
  withInOrder,
  type SessionStart,
  type SessionTabs,
} from './session-place.ts';
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

/** What a guard cell found, with the run that told it. */
export interface GuardTold {
  report: GuardReport;
  cell: CellRef;
  run: string;
  at: number;
}

/** The last finished run of a cell in a session. */
export interface CellRun {
  cell: CellRef;
  startedAt: number;
  endedAt?: number;
  failed?: boolean;
}

/** One life of the Python kernel on a runtime. */
export interface Session extends SessionTabs {
  /** The last execution count that was told, by which tab, and when that run began. */
  lastCount?: { tab: number; count: number; startedAt: number };
  sighted: Sighted[];
  /** The first 40. */
  noted: Noted[];
  /** By cell id. */
  runs: ReadonlyMap<string, CellRun>;
  /** By cell id. */
  installs: ReadonlyMap<string, CellInstalls>;
  /** Causes for which the person said "Continue anyway". */
  accepted: ReadonlySet<string>;
  /** What a guard cell told last. */
  guard?: GuardTold | undefined;
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
  /** The session before, and earlier ones in which something was seen or installed, oldest first. */
  past: Session[];
  remedy?: RemedyRun;
}

const newSession = (number: number, startedAt: number, tabs: readonly number[] = []): Session => ({
  number,
  startedAt,
  tabs: new Set(tabs),
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
      const { count, tab } = event;
      const lastCount = { tab, count: count ?? 0, startedAt };
      return { ...session, runs, ...(count !== undefined && { lastCount }) };
    }
    case 'sighted': {
      const { sighting, cell, run, at, notebook } = event;
      const sighted = { ...sighting, cell, run, at, notebook };
      if (session.sighted.some((seen) => isSame(seen, sighted))) return session;
      return { ...session, sighted: withInOrder(session.sighted, sighted) };
    }
    case 'noted': {
      const { note, cell, run, at } = event;
      const noted = { ...note, cell, run, at };
      const isKnown = session.noted.some((seen) => isSame(seen, noted));
      if (isKnown || session.noted.length >= MAX_NOTED) return session;
      return { ...session, noted: [...session.noted, noted] };
    }
    case 'guard-told': {
      const { report, cell, run, at } = event;
      return { ...session, guard: { report, cell, run, at } };
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

/** Ends a session with a restart: what was reported since then belongs to the next. */
function split(session: Session, restart: SessionStart): [before: Session, after: Session] {
  const part = (isAfter: boolean) => {
    const isIn = (at: number) => isSince(restart, at) === isAfter;
    return {
      sighted: session.sighted.filter(({ at }) => isIn(at)),
      noted: session.noted.filter(({ at }) => isIn(at)),
      runs: new Map([...session.runs].filter(([, run]) => isIn(run.startedAt))),
      installs: new Map([...session.installs].filter(([, { at }]) => isIn(at))),
      guard: session.guard && isIn(session.guard.at) ? session.guard : undefined,
    };
  };
  const { since, tab } = restart;
  return [
    { ...session, ...part(false) },
    { ...newSession(session.number + 1, since, [tab]), ...part(true) },
  ];
}

/** The record of a kernel of which nothing is known yet. */
export const emptyKernel = (notebook: string, at: number): KernelRecord => ({
  notebook,
  title: '',
  lastAt: at,
  session: newSession(1, at),
  past: [],
});

/** Whether a session of long ago still tells something. */
export const isWorthKeeping = ({ sighted, installs }: Session) =>
  sighted.length > 0 || installs.size > 0;

/** Something belongs to the session before, which only the tab that tells it did not know to be over. */
function inSessionBefore(kernel: KernelRecord, event: RuntimeEvent): KernelRecord {
  const before = kernel.past.at(-1);
  if (!before) return kernel;
  const after = inSession(before, event);
  const remedy = remedyAfter(kernel.remedy, event, before.number);
  if (after === before && remedy === kernel.remedy) return kernel;
  return { ...kernel, past: [...kernel.past.slice(0, -1), after], ...(remedy && { remedy }) };
}

/** The kernel's record after one more event; the same record where nothing but the time changed. */
export function reduceKernel(kernel: KernelRecord, event: RuntimeEvent): KernelRecord {
  const lastAt = Math.max(kernel.lastAt, event.at);
  const place = placeOf(kernel.session, event);
  if (place === 'before') return inSessionBefore(kernel, event);
  if (place === 'next' && event.type === 'session-started') {
    const [before, session] = split(kernel.session, event);
    const last = kernel.past.at(-1);
    const past = last && !isWorthKeeping(last) ? kernel.past.slice(0, -1) : kernel.past;
    return { ...kernel, lastAt, past: [...past, before], session };
  }
  const title = event.type === 'opened' ? event.title : kernel.title;
  const tabs = tabsAfter(kernel.session, event);
  const known = tabs === kernel.session.tabs ? kernel.session : { ...kernel.session, tabs };
  const session = inSession(known, event);
  const remedy = remedyAfter(kernel.remedy, event, session.number);
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

/**
 * What has failed in a session; an install that replaced NumPy has not failed yet. Of what guard cells
 * found, only their last word counts.
 */
export function failuresIn({ sighted, guard }: Session): Sighted[] {
  const isOver = guard !== undefined && guard.report.verdict !== 'corrupted';
  return sighted.filter(
    ({ fault, signature }) => fault !== 'replaced' && !(isOver && signature === GUARD_REPORT),
  );
}

/** The session just before this one, where something was seen in it. */
export function sessionBefore({ past, session }: KernelRecord): Session | undefined {
  const last = past.at(-1);
  const isBefore = last?.number === session.number - 1 && last.sighted.length > 0;
  return isBefore ? last : undefined;
}
