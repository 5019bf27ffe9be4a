import * as v from 'valibot';
import type { Sighting } from './sighting.ts';

/** A code cell: its document id, and its place among the notebook's code cells, from 1. */
export interface CellRef {
  id: string;
  ordinal: number;
}

export const REMEDIES = ['restart-and-run-all', 'restart', 'delete-runtime', 'fix-pins'] as const;
export type Remedy = (typeof REMEDIES)[number];

/** The ways to carry out a remedy, in the order in which they are tried. */
export const ROUTES = ['toolbar-menu', 'runtime-menu', 'guide'] as const;
export type Route = (typeof ROUTES)[number];

/** How a remedy ended: everything ran, a cell failed, the person stopped it, or Colab never answered. */
export const OUTCOMES = ['done', 'failed-cell', 'stopped', 'no-answer'] as const;
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
  'install-loop',
] as const;
export type Cause = (typeof CAUSES)[number];

/** What can happen on a runtime, as the page reports it. */
export type Happening =
  | { type: 'opened'; title: string }
  /** Seen now, begun at `since` (ms since 1970): a restart may show only once a cell has run. */
  | { type: 'session-started'; since: number }
  | { type: 'run-started'; cell: CellRef }
  | { type: 'run-finished'; cell: CellRef; failed: boolean }
  | { type: 'sighted'; cell: CellRef; run: string; sighting: Sighting }
  | { type: 'remedy-started'; remedy: Remedy; cells: number }
  | { type: 'route-tried'; route: Route; worked: boolean }
  | { type: 'remedy-ended'; outcome: Outcome }
  | { type: 'accepted'; cause: Cause };

/** A happening with its place and time. `at` is in milliseconds since 1970, by the page's clock. */
export type RuntimeEvent = { id: string; at: number; tab: number; notebook: string } & Happening;

const shortText = v.pipe(v.string(), v.maxLength(400));
const name = v.pipe(v.string(), v.maxLength(200));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const cellSchema = v.object({ id: name, ordinal: count });

const fact = v.exactOptional(name);
const factsSchema = v.object({
  exception: fact,
  missing: fact,
  module: fact,
  owner: fact,
  numpyPath: v.exactOptional(shortText),
  python: fact,
  fromVersion: fact,
  toVersion: fact,
  requested: fact,
  builtFor: fact,
  running: fact,
});

const sightingSchema = v.object({
  signature: name,
  fault: v.picklist(['stale-memory', 'disk-conflict', 'broken-install', 'replaced']),
  strength: v.picklist(['certain', 'likely', 'either', 'possible']),
  excerpt: shortText,
  line: count,
  facts: factsSchema,
});

const place = { id: name, at: v.pipe(v.number(), v.finite()), tab: v.number(), notebook: name };

/** What a page may report; a sighting is not among it, for the background finds those itself. */
const reported = [
  v.object({ type: v.literal('opened'), title: name }),
  v.object({ type: v.literal('session-started'), since: v.pipe(v.number(), v.finite()) }),
  v.object({ type: v.literal('run-started'), cell: cellSchema }),
  v.object({ type: v.literal('run-finished'), cell: cellSchema, failed: v.boolean() }),
  v.object({
    type: v.literal('remedy-started'),
    remedy: v.picklist(REMEDIES),
    cells: count,
  }),
  v.object({ type: v.literal('route-tried'), route: v.picklist(ROUTES), worked: v.boolean() }),
  v.object({ type: v.literal('remedy-ended'), outcome: v.picklist(OUTCOMES) }),
  v.object({ type: v.literal('accepted'), cause: v.picklist(CAUSES) }),
] as const;

const sighted = v.object({
  type: v.literal('sighted'),
  cell: cellSchema,
  run: name,
  sighting: sightingSchema,
});

export const reportedSchema = v.variant('type', reported);

/** One stored event. Throws nothing by itself: use `v.safeParse`. */
export const eventSchema = v.intersect([
  v.object(place),
  v.variant('type', [...reported, sighted]),
]);
