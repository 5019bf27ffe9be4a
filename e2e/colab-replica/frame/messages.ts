import * as v from 'valibot';
import { itemSchema } from '../page/notebook/outputs/item.ts';

/** The page's origin, the only one that an output frame listens and speaks to. */
export const PAGE_ORIGIN = 'https://colab.research.google.com';

const toFrame = v.variant('replica', [
  v.object({
    replica: v.literal('look'),
    theme: v.string(),
    editor: v.string(),
    language: v.string(),
  }),
  /** What the frame shows: its first `keep` items as they are, and then these. */
  v.object({ replica: v.literal('items'), keep: v.number(), items: v.array(itemSchema) }),
  v.object({ replica: v.literal('question'), prompt: v.string(), password: v.boolean() }),
  v.object({ replica: v.literal('no-question') }),
]);

const fromFrame = v.variant('replica', [
  v.object({ replica: v.literal('ready') }),
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

/** Reads what the page posted into a frame; undefined for anything else. */
export const readToFrame = read(toFrame);
/** Reads what a frame posted to the page; undefined for anything else, such as an extension's. */
export const readFromFrame = read(fromFrame);
