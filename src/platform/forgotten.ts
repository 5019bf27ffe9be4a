import * as v from 'valibot';
import { extension } from './browser.ts';

const KEY = 'forgotten';
const count = v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);
const schema = v.fallback(v.object({ runtimes: count, events: count }), { runtimes: 0, events: 0 });

/** How much was forgotten to keep within the bound of all records. */
export type Forgotten = v.InferOutput<typeof schema>;

/** Reads it from storage. */
export async function readForgotten(): Promise<Forgotten> {
  const { [KEY]: stored } = await extension.storage.local.get(KEY);
  return v.parse(schema, stored);
}

/** Counts one more runtime that is forgotten, with its events. */
export async function countForgotten(events: number): Promise<void> {
  const before = await readForgotten();
  const after = { runtimes: before.runtimes + 1, events: before.events + events };
  await extension.storage.local.set({ [KEY]: after });
}
