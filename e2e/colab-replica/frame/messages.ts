import * as v from 'valibot';
import { itemSchema } from '../page/notebook/outputs/item.ts';

/** The page's origin, the only one that an output frame listens and speaks to. */
export const PAGE_ORIGIN = 'https://colab.research.google.com';

/** The one message that is posted to the window: what follows goes through the port beside it. */
export const startSchema = v.object({ replica: v.literal('start') });

const toFrame = v.variant('replica', [
  v.object({
    replica: v.literal('look'),
    theme: v.string(),
    editor: v.string(),
    language: v.string(),
  }),
  /** All that a new frame has to show. */
  v.object({ replica: v.literal('bulk'), items: v.array(itemSchema) }),
  /** An item, and the id of the one that it replaces. */
  v.object({
    replica: v.literal('update'),
    item: itemSchema,
    replaces: v.optional(v.number()),
  }),
  v.object({ replica: v.literal('question'), prompt: v.string(), password: v.boolean() }),
  v.object({ replica: v.literal('no-question') }),
]);

const fromFrame = v.variant('replica', [
  /** In CSS pixels. */
  v.object({ replica: v.literal('height'), height: v.number() }),
  v.object({ replica: v.literal('answer'), text: v.string() }),
  v.object({ replica: v.literal('restart') }),
]);

export type ToFrame = v.InferOutput<typeof toFrame>;
export type FromFrame = v.InferOutput<typeof fromFrame>;

const read =
  <Schema extends typeof toFrame | typeof fromFrame>(schema: Schema) =>
  (data: unknown): v.InferOutput<Schema> | undefined => {
    const parsed = v.safeParse(schema, data);
    return parsed.success ? parsed.output : undefined;
  };

/** Reads what the page told a frame; undefined for anything else. */
export const readToFrame = read(toFrame);
/** Reads what a frame told the page; undefined for anything else. */
export const readFromFrame = read(fromFrame);
