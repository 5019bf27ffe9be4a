import { isSameSeen, withSighting } from './bounded-sightings.ts';
import { choicesAfter, NO_CHOICES, putOffAfter, type Choices } from './choices.ts';
import type { CellRef, RuntimeEvent } from './events.ts';
import type { GuardLine } from '../facts/guard-line.ts';
import type { InstallCommand } from '../installs/install-command.ts';
import type { Note } from '../notes/note.ts';
import { OTHER_IMPORTED } from '../notes/other-packages.ts';
import { isSince, wasSetBack, type SessionStart, type SessionTabs } from './session-place.ts';
import type { Sighting } from '../signatures/sighting.ts';
import { bothOutcomes, type InstallOutcome } from '../installs/logs/install-outcome.ts';

/** A sighting with the cell and run it was seen in. */
export interface Sighted extends Sighting {
  cell: CellRef;
  run: string;
  at: number;
  notebook: string;
  /** This many of its kind, seen before it, are not kept. */
  skipped?: number;
  /** Colab named what was loaded of all that was replaced with it, and NumPy was not among it. */
  isUnloaded?: boolean;
}

/** A note with the cell and run it was read in. */
export interface Noted extends Note {
  cell: CellRef;
  run: string;
  at: number;
  /** The package that it is about was replaced in this session. */
  isReplaced?: boolean;
}

/** The install commands in a cell's last run, and what its output said about them. */
export interface CellInstalls {
  cell: CellRef;
  run: string;
  at: number;
  notebook: string;
  commands: readonly InstallCommand[];
  outcome: InstallOutcome;
  /** Behind them the cell ends its own session. */
  endsKernel: boolean;
}

/** What a guard cell found, with the run that told it. */
export interface GuardTold {
  report: GuardLine;
  cell: CellRef;
  run: string;
  at: number;
}

/** The last finished run of a cell in a session. */
export interface CellRun {
  cell: CellRef;
  startedAt: number;
  /** The tab that told of its beginning last. */
  tab?: number;
  endedAt?: number;
  failed?: boolean;
  /** The execution count, where it was reported. */
  count?: number;
}

/** One life of the Python kernel on a runtime. */
export interface Session extends SessionTabs, Choices {
  /** The last execution count that was reported, by which tab, and when that run began. */
  lastCount?: { tab: number; count: number; startedAt: number };
  /** The latest moment (ms since 1970) that each tab has reported of a run, or of what it printed. */
  latest: ReadonlyMap<number, number>;
  /** In order of time, and within the bounds of `withSighting`. */
  sighted: readonly Sighted[];
  /** The first 40. */
  noted: Noted[];
  /** By cell id. */
  runs: ReadonlyMap<string, CellRun>;
  /** When each tab's page last said that nothing runs (ms since 1970). */
  rested: ReadonlyMap<number, number>;
  /** By cell id. */
  installs: ReadonlyMap<string, CellInstalls>;
  /** What a guard cell told last. */
  guard?: GuardTold | undefined;
  /** Colab says that the session before has crashed. */
  isAfterCrash?: boolean;
  /** The page has lost its connection to the kernel, which goes on. */
  isDisconnected?: boolean;
}

/** A session of which nothing is known yet but its number, and since when it is (ms since 1970). */
export const newSession = (
  number: number,
  startedAt: number,
  tabs: readonly number[] = [],
): Session => ({
  number,
  startedAt,
  tabs: new Set(tabs),
  latest: new Map(),
  rested: new Map(),
  sighted: [],
  noted: [],
  runs: new Map(),
  installs: new Map(),
  ...NO_CHOICES,
});

/** Of a session this many notes are kept. */
export const MAX_NOTED = 40;

/** A sighting as a session keeps it. */
export function sightedOf(event: Extract<RuntimeEvent, { type: 'sighted' }>): Sighted {
  const { sighting, cell, run, at, notebook, skipped } = event;
  return { ...sighting, cell, run, at, notebook, ...(skipped !== undefined && { skipped }) };
}

/** Colab's own list of what was loaded, without NumPy, is about the install that stands just before it. */
function withUnloaded({ sighted }: Session, noted: Noted): readonly Sighted[] {
  if (noted.signature !== OTHER_IMPORTED) return sighted;
  const place = sighted.findLastIndex(
    ({ fault, cell, run }) =>
      fault === 'replaced' && cell.id === noted.cell.id && run === noted.run,
  );
  if (sighted[place]?.signature !== 'pip-replaced') return sighted;
  return sighted.map((seen, index) => (index === place ? { ...seen, isUnloaded: true } : seen));
}

/** Whatever shows that the page speaks with the kernel tells that it is connected. */
const withConnection = (session: Session, isDisconnected: boolean): Session =>
  Boolean(session.isDisconnected) === isDisconnected ? session : { ...session, isDisconnected };

const latestAfter = ({ latest }: Session, { tab, at }: RuntimeEvent) =>
  new Map(latest).set(tab, Math.max(at, latest.get(tab) ?? at));

/**
 * Whether a run goes on, as far as is known: where its tab says that nothing runs, it is over though nobody saw its
 * end. Another tab of the notebook need not show it.
 */
export const isUnderway = (
  { rested }: Pick<Session, 'rested'>,
  { startedAt, endedAt, tab = NaN }: CellRun,
): boolean => endedAt === undefined && startedAt > (rested.get(tab) ?? -Infinity);

/** When a run began that is reported now: a page that is new finds it under way. */
function beganAt(session: Session, event: Extract<RuntimeEvent, { type: 'run-started' }>): number {
  const known = event.isResumed ? session.runs.get(event.cell.id) : undefined;
  return known && isUnderway(session, known) ? known.startedAt : event.at;
}

/** A session after one more event that belongs to it. */
export function inSession(session: Session, event: RuntimeEvent): Session {
  switch (event.type) {
    case 'disconnected':
      return withConnection(session, true);
    case 'opened':
    case 'reconnected':
      return withConnection(session, false);
    case 'run-started': {
      const run = { cell: event.cell, startedAt: beganAt(session, event), tab: event.tab };
      const runs = new Map(session.runs).set(event.cell.id, run);
      return { ...withConnection(session, false), runs, latest: latestAfter(session, event) };
    }
    case 'run-finished': {
      const startedAt = session.runs.get(event.cell.id)?.startedAt ?? event.at;
      const { cell, failed, count, tab } = event;
      const run = {
        cell,
        startedAt,
        endedAt: event.at,
        failed,
        ...(count !== undefined && { count }),
      };
      const runs = new Map(session.runs).set(cell.id, run);
      const lastCount = count !== undefined && { lastCount: { tab, count, startedAt } };
      return { ...session, runs, latest: latestAfter(session, event), ...lastCount };
    }
    case 'sighted': {
      const sighted = withSighting(session.sighted, sightedOf(event));
      if (sighted === session.sighted) return session;
      const putOff = putOffAfter(session, session.sighted, event);
      return { ...session, sighted, putOff, latest: latestAfter(session, event) };
    }
    case 'noted': {
      const { note, cell, run, at } = event;
      const noted = { ...note, cell, run, at };
      const isKnown = session.noted.some((seen) => isSameSeen(seen, noted));
      if (isKnown || session.noted.length >= MAX_NOTED) return session;
      return {
        ...session,
        noted: [...session.noted, noted],
        sighted: withUnloaded(session, noted),
      };
    }
    case 'guard-told': {
      const { report, cell, run, at } = event;
      return { ...session, guard: { report, cell, run, at } };
    }
    case 'installs-run': {
      const { cell, run, at, notebook, commands, endsKernel = false } = event;
      const known = { cell, run, at, notebook, commands, endsKernel };
      const installs = { ...known, outcome: 'none' as const };
      return { ...session, installs: new Map(session.installs).set(cell.id, installs) };
    }
    case 'installs-told': {
      const known = session.installs.get(event.cell.id);
      if (known?.run !== event.run) return session;
      const outcome = bothOutcomes(known.outcome, event.outcome);
      if (outcome === known.outcome) return session;
      const installs = new Map(session.installs).set(event.cell.id, { ...known, outcome });
      return { ...session, installs };
    }
    case 'rested': {
      const { tab, at } = event;
      const last = Math.max(at, session.rested.get(tab) ?? at);
      return { ...session, rested: new Map(session.rested).set(tab, last) };
    }
    case 'accepted':
    case 'put-off':
    case 'brought-back':
      return { ...session, ...choicesAfter(session, event) };
    default:
      return session;
  }
}

/** Ends a session with a restart: what was reported since then belongs to the next. */
export function split(session: Session, restart: SessionStart): [before: Session, after: Session] {
  const isSetBack = wasSetBack(session, restart);
  const part = (isAfter: boolean) => {
    const isIn = (at: number) => isSince(restart, at, isSetBack) === isAfter;
    return {
      rested: new Map([...session.rested].filter(([, at]) => isIn(at))),
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
    {
      ...newSession(session.number + 1, since, [tab]),
      ...part(true),
      ...(restart.isCrash && { isAfterCrash: true }),
    },
  ];
}
