import type { GuardReport } from './guard-report.ts';
import type { InstallCommand } from './install-command.ts';
import type { Note } from './notes/note.ts';
import type { RuntimePlace } from './runtime-kind.ts';
import type { Sighting } from './sighting.ts';
import type { InstallOutcome } from './text/logs/install-outcome.ts';

/** A code cell: its document id, and its place among the notebook's code cells, from 1. */
export interface CellRef {
  id: string;
  ordinal: number;
}

export const REMEDIES = [
  'restart-and-run-all',
  'restart',
  'delete-runtime',
  /** On a runtime of the person's own, where nothing is deleted: another Python environment. */
  'fresh-environment',
  'fix-pins',
] as const;
export type Remedy = (typeof REMEDIES)[number];

/**
 * The ways to carry out a remedy, in the order in which they are tried. The shortcut and the palette
 * stand in older records: neither is tried any more.
 */
export const ROUTES = ['toolbar-menu', 'runtime-menu', 'shortcut', 'palette', 'guide'] as const;
export type Route = (typeof ROUTES)[number];

/**
 * How a remedy ended: everything ran, a cell failed, the person stopped it, Colab never answered, or it
 * lost the connection; `interrupted`: its page went, or another session began; `not-run`: the session
 * has restarted, and no cell ran then.
 */
export const OUTCOMES = [
  'done',
  'failed-cell',
  'stopped',
  'no-answer',
  'connection-lost',
  'interrupted',
  'not-run',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a verdict is what it is. One notice is shown per runtime, session and cause. */
export const CAUSES = [
  'none',
  'replaced',
  'stale-memory',
  'either',
  'disk-conflict',
  'broken-install',
  'came-back',
  'reused',
  'install-loop',
] as const;
export type Cause = (typeof CAUSES)[number];

/**
 * How a runtime's id was found, the best first: in the page's requests, told by the page's own objects,
 * or printed by a guard cell.
 */
export const ID_SOURCES = ['requests', 'page', 'guard'] as const;
export type IdSource = (typeof ID_SOURCES)[number];

/** What a page reports. */
export type Reported =
  /** The page was seen on this runtime; `source` is how its id was found. */
  | { type: 'opened'; title: string; source?: IdSource }
  /** Seen now, begun at `since` (ms since 1970): a restart may show only once a cell has run. */
  | { type: 'session-started'; since: number }
  /** The page lost its connection to the kernel, which goes on, or found it again. */
  | { type: 'disconnected' }
  | { type: 'reconnected' }
  /** So many code cells were queued at once, which are all of the notebook's; each is told besides. */
  | { type: 'run-all-started'; cells: number }
  | { type: 'run-started'; cell: CellRef }
  /** `count` is the execution count, of a run that was seen to run. */
  | { type: 'run-finished'; cell: CellRef; failed: boolean; count?: number }
  | { type: 'remedy-started'; remedy: Remedy; cells: number }
  | { type: 'route-tried'; route: Route; worked: boolean }
  /** Nothing runs or waits; so many cells have run in the session, and failed, as the page shows it. */
  | { type: 'rested'; ran: number; failed: number }
  | { type: 'remedy-ended'; outcome: Outcome }
  | { type: 'accepted'; cause: Cause };

/** What the background finds in the text that a page hands on. */
export type Found =
  /** What Colab's page says that the runtime runs on, once it is connected. */
  | { type: 'machine-seen'; machine: RuntimePlace }
  /** `skipped`: so many of its kind, seen before it, are not kept. */
  | { type: 'sighted'; cell: CellRef; run: string; sighting: Sighting; skipped?: number }
  /** What looks like a fault and is none, or is another package's. */
  | { type: 'noted'; cell: CellRef; run: string; note: Note }
  /** A guard cell printed what it found. */
  | { type: 'guard-told'; cell: CellRef; run: string; report: GuardReport }
  /** The cell that began to run holds these commands. */
  | { type: 'installs-run'; cell: CellRef; run: string; commands: InstallCommand[] }
  /** What the cell's output tells of how they went. */
  | { type: 'installs-told'; cell: CellRef; run: string; outcome: Exclude<InstallOutcome, 'none'> };

/** What the store notes itself: so many events before were summarised, of all notebooks. */
export type Kept = { type: 'compacted'; dropped: number };

/** What can happen on a runtime. */
export type Happening = Reported | Found | Kept;

/** A happening with its place and time. `at` is in milliseconds since 1970, by the page's clock. */
export type RuntimeEvent = { id: string; at: number; tab: number; notebook: string } & Happening;
