import * as v from 'valibot';
import { CAUSES, ID_SOURCES, OUTCOMES, REMEDIES, ROUTES } from '../core/events.ts';
import { RUNTIME_KINDS } from '../core/runtime-kind.ts';

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
  neededBy: fact,
  conflicts: fact,
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

/** A file of JSON can hold an infinite number, which storage would not give back. */
const finite = v.pipe(v.number(), v.finite());
const place = { id: name, at: finite, tab: finite, notebook: name };

/** What a page may report. */
const reported = [
  v.object({
    type: v.literal('opened'),
    title: name,
    source: v.exactOptional(v.picklist(ID_SOURCES)),
  }),
  v.object({ type: v.literal('session-started'), since: finite }),
  v.object({ type: v.literal('disconnected') }),
  v.object({ type: v.literal('reconnected') }),
  v.object({ type: v.literal('run-all-started'), cells: count }),
  v.object({ type: v.literal('run-started'), cell: cellSchema }),
  v.object({
    type: v.literal('run-finished'),
    cell: cellSchema,
    failed: v.boolean(),
    count: v.exactOptional(count),
  }),
  v.object({
    type: v.literal('remedy-started'),
    remedy: v.picklist(REMEDIES),
    cells: count,
  }),
  v.object({ type: v.literal('route-tried'), route: v.picklist(ROUTES), worked: v.boolean() }),
  v.object({ type: v.literal('rested'), ran: count, failed: count }),
  v.object({ type: v.literal('remedy-ended'), outcome: v.picklist(OUTCOMES) }),
  v.object({ type: v.literal('accepted'), cause: v.picklist(CAUSES) }),
] as const;

const noteSchema = v.object({
  note: v.picklist(['look-alike', 'other-package']),
  signature: name,
  excerpt: shortText,
  line: count,
  facts: factsSchema,
});

const commandSchema = v.object({
  tool: v.picklist(['pip', 'uv', 'conda', 'mamba']),
  text: shortText,
  line: count,
  mayReplaceNumPy: v.boolean(),
  requested: fact,
  isForced: v.boolean(),
  isQuiet: v.boolean(),
  isElsewhere: v.boolean(),
});

const guardSchema = v.object({
  loaded: name,
  disk: name,
  python: name,
  verdict: v.picklist(['healthy', 'reused', 'corrupted']),
  kind: v.exactOptional(v.picklist(['stale-memory', 'disk-conflict', 'broken-install'])),
  evidence: v.array(v.picklist(['version', 'mapped', 'imports', 'crash', 'metadata', 'shadowed'])),
  others: v.array(name),
  runtime: fact,
});

const inRun = { cell: cellSchema, run: name };

/** What the background finds in what a page hands on. */
const found = [
  v.object({
    type: v.literal('machine-seen'),
    machine: v.object({ kind: v.picklist(RUNTIME_KINDS), model: v.exactOptional(name) }),
  }),
  v.object({
    type: v.literal('sighted'),
    ...inRun,
    sighting: sightingSchema,
    skipped: v.exactOptional(count),
  }),
  v.object({ type: v.literal('noted'), ...inRun, note: noteSchema }),
  v.object({ type: v.literal('guard-told'), ...inRun, report: guardSchema }),
  v.object({ type: v.literal('installs-run'), ...inRun, commands: v.array(commandSchema) }),
  v.object({
    type: v.literal('installs-told'),
    ...inRun,
    outcome: v.picklist(['told', 'small', 'large', 'failed']),
  }),
] as const;

export const reportedSchema = v.variant('type', reported);

const kept = v.object({ type: v.literal('compacted'), dropped: count });

const happenings = [...reported, ...found, kept] as const;
type Happening = v.InferOutput<(typeof happenings)[number]>;
type Place = v.InferOutput<v.ObjectSchema<typeof place, undefined>>;

// One object each: an intersection with `place` takes three times as long, and records are long.
const events = happenings.map(({ entries }) => v.object({ ...place, ...entries }));

/** One stored event. Throws nothing by itself: use `v.safeParse`. */
export const eventSchema = v.variant('type', events) as v.GenericSchema<unknown, Place & Happening>;
