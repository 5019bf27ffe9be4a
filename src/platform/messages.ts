import * as v from 'valibot';
import { cellSchema, reportedSchema } from '../core/ledger/events.ts';
import { menuNamesSchema } from './menu-names.ts';
import { muteSchema } from './muted.ts';
import { HASH_LIMIT, PASSAGE_LIMIT, SOURCE_LIMIT, WORDS_LIMIT } from './limits.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const place = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Text that is new in one output item, after text that was sent before it. */
const passageSchema = v.object({
  kind: v.picklist(['error', 'stream', 'execute_result', 'display_data']),
  /** Place of the item among the cell's live items, from 0. */
  item: place,
  /** Where the text begins in the item's text, in UTF-16 units. */
  from: place,
  /** How much of the text's beginning was sent before and is there for context only. */
  carried: place,
  text: v.pipe(v.string(), v.maxLength(PASSAGE_LIMIT)),
});
export type Passage = v.InferOutput<typeof passageSchema>;

/** Output frame to background: handed on to the notebook script of the same tab. */
export const frameToBackgroundSchema = v.object({
  type: v.literal('frame-text'),
  /** What the frame has told its parent about itself, so that the notebook script knows the cell. */
  nonce: id,
  passage: passageSchema,
});
export type FrameToBackground = v.InferOutput<typeof frameToBackgroundSchema>;

const reportBase = {
  type: v.literal('report'),
  id,
  at: v.pipe(v.number(), v.finite()),
  runtime: id,
  notebook: id,
};

/** Notebook script to background. `id` is the same when a report is sent again. */
export const notebookToBackgroundSchema = v.variant('type', [
  v.object({ ...reportBase, event: reportedSchema }),
  v.object({
    ...reportBase,
    type: v.literal('output'),
    cell: cellSchema,
    run: id,
    passage: passageSchema,
  }),
  v.object({
    ...reportBase,
    type: v.literal('source'),
    cell: cellSchema,
    run: id,
    text: v.pipe(v.string(), v.maxLength(SOURCE_LIMIT)),
  }),
  /** What the connect button says of the machine. */
  v.object({
    ...reportBase,
    type: v.literal('machine'),
    words: v.pipe(v.string(), v.maxLength(WORDS_LIMIT)),
  }),
  muteSchema,
  v.object({ type: v.literal('attached'), runtime: id, notebook: id }),
  v.object({
    type: v.literal('page'),
    verdict: v.picklist(['readable', 'degraded', 'unreadable']),
    /** What Colab's menus are called there, once they are drawn. */
    menus: v.optional(menuNamesSchema),
  }),
  /** The page was opened with a preset in its address; `hash` is the whole fragment. */
  v.object({ type: v.literal('preset'), hash: v.pipe(v.string(), v.maxLength(HASH_LIMIT)) }),
]);
export type NotebookToBackground = v.InferOutput<typeof notebookToBackgroundSchema>;
