import * as v from 'valibot';
import { guardLineSchema } from '../facts/guard-line.ts';
import { installCommandSchema } from '../installs/install-command.ts';
import { noteSchema } from '../notes/note.ts';
import { runtimePlaceSchema } from '../runtime/runtime-kind.ts';
import { count, finite, name } from '../shapes.ts';
import { sightingSchema } from '../signatures/sighting.ts';
import { TOLD_OUTCOMES } from '../installs/logs/install-outcome.ts';

/** A code cell: its document id, and its place among the notebook's code cells, from 1. */
export const cellSchema = v.object({ id: name, ordinal: count });
/**
 * A cell as it is named. `line` is what a person knows it by: it is asked of the page when it is shown, where there is
 * one, and never stored; empty where it is not known.
 */
export type CellRef = v.InferOutput<typeof cellSchema> & { line?: string };

export const REMEDIES = [
  'restart-and-run-all',
  'restart',
  'delete-runtime',
  /** On a runtime of the person's own, where nothing is deleted: another Python environment. */
  'fresh-environment',
  'fix-pins',
  /** An older runtime of Colab's, chosen in its dialog. */
  'runtime-version',
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
  /** The same, made by the notebook's own install. */
  'own-conflict',
  /** A program that a cell ran failed, in a process of its own. */
  'other-process',
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

/** What a page may report. */
const reported = [
  /** The page was seen on this runtime; `source` is how its id was found. */
  v.object({
    type: v.literal('opened'),
    title: name,
    source: v.exactOptional(v.picklist(ID_SOURCES)),
  }),
  /**
   * Seen now, begun at `since` (ms since 1970): a restart may show only once a cell has run. `isCrash`:
   * Colab says that the session before has crashed.
   */
  v.object({
    type: v.literal('session-started'),
    since: finite,
    isCrash: v.exactOptional(v.boolean()),
  }),
  /** The page lost its connection to the kernel, which goes on, or found it again. */
  v.object({ type: v.literal('disconnected') }),
  v.object({ type: v.literal('reconnected') }),
  /** This many code cells were queued at once, which are all of the notebook's; each is reported besides. */
  v.object({ type: v.literal('run-all-started'), cells: count }),
  /** `isResumed`: it ran already when the page first saw it, as after a reload. */
  v.object({
    type: v.literal('run-started'),
    cell: cellSchema,
    isResumed: v.exactOptional(v.boolean()),
  }),
  /** `count` is the execution count, of a run that was seen to run. */
  v.object({
    type: v.literal('run-finished'),
    cell: cellSchema,
    failed: v.boolean(),
    count: v.exactOptional(count),
  }),
  /** `waits`: it begins once no cell runs any more; a later event of the same name says that it has. */
  v.object({
    type: v.literal('remedy-started'),
    remedy: v.picklist(REMEDIES),
    cells: count,
    waits: v.exactOptional(v.boolean()),
  }),
  v.object({ type: v.literal('route-tried'), route: v.picklist(ROUTES), worked: v.boolean() }),
  /** Nothing runs or waits; this many cells have run in the session, and failed, as the page shows it. */
  v.object({ type: v.literal('rested'), ran: count, failed: count }),
  v.object({ type: v.literal('remedy-ended'), outcome: v.picklist(OUTCOMES) }),
  v.object({ type: v.literal('accepted'), cause: v.picklist(CAUSES) }),
  /** The person wants to hear of a cause no more until something else is seen, or after all. */
  v.object({ type: v.literal('put-off'), cause: v.picklist(CAUSES) }),
  v.object({ type: v.literal('brought-back'), cause: v.picklist(CAUSES) }),
] as const;

const inRun = { cell: cellSchema, run: name };

/** What the background finds in the text that a page hands on. */
const found = [
  /** What Colab's page says that the runtime runs on, once it is connected. */
  v.object({ type: v.literal('machine-seen'), machine: runtimePlaceSchema }),
  /** `skipped`: how many of its kind, seen before it, are not kept. */
  v.object({
    type: v.literal('sighted'),
    ...inRun,
    sighting: sightingSchema,
    skipped: v.exactOptional(count),
  }),
  /** What looks like a fault and is not one, or is another package's. */
  v.object({ type: v.literal('noted'), ...inRun, note: noteSchema }),
  /** A guard cell printed what it found. */
  v.object({ type: v.literal('guard-told'), ...inRun, report: guardLineSchema }),
  /** The cell that began to run holds these commands; `endsKernel`: behind them, it ends its own kernel. */
  v.object({
    type: v.literal('installs-run'),
    ...inRun,
    commands: v.array(installCommandSchema),
    endsKernel: v.exactOptional(v.boolean()),
  }),
  /** What the cell's output says about how they went. */
  v.object({
    type: v.literal('installs-told'),
    ...inRun,
    outcome: v.picklist(TOLD_OUTCOMES),
  }),
] as const;

/** What the store notes itself: this many events before were summarised, of all notebooks. */
const kept = v.object({ type: v.literal('compacted'), dropped: count });

/** What a page may report, to be parsed from unknown. */
export const reportedSchema = v.variant('type', reported);
export type Reported = v.InferOutput<typeof reportedSchema>;

/** What the background finds in the text that a page hands on. */
export type Found = v.InferOutput<(typeof found)[number]>;

const happenings = [...reported, ...found, kept] as const;

/** What can happen on a runtime. */
export type Happening = v.InferOutput<(typeof happenings)[number]>;

const place = { id: name, at: finite, tab: finite, notebook: name };

/** A happening with its place and time. `at` is in milliseconds since 1970, by the page's clock. */
export type RuntimeEvent = v.InferOutput<v.ObjectSchema<typeof place, undefined>> & Happening;

// One object each: an intersection with `place` takes three times as long, and records are long.
const events = happenings.map(({ entries }) => v.object({ ...place, ...entries }));

/** One event as it is stored and exported, to be parsed from unknown. */
export const eventSchema = v.variant('type', events) as v.GenericSchema<unknown, RuntimeEvent>;
