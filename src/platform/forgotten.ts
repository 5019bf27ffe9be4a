import * as v from 'valibot';
import { extension } from './browser.ts';

const KEY = 'forgotten';
const count = v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);
const NOTHING = { runtimes: 0, events: 0, setAside: 0 };
const schema = v.fallback(v.object({ runtimes: count, events: count, setAside: count }), NOTHING);

/**
 * How much was forgotten to keep within the bound of all records: runtimes with their events, and values
 * that could not be read.
 */
export type Forgotten = v.InferOutput<typeof schema>;

/** Reads it from storage. */
export async function readForgotten(): Promise<Forgotten> {
  const { [KEY]: stored } = await extension.storage.local.get(KEY);
  return v.parse(schema, stored);
}

/** What is to be stored once so much more is forgotten; nothing where nothing is. */
export async function withForgotten(more: Forgotten): Promise<Record<string, Forgotten>> {
  if (more.runtimes + more.setAside === 0) return {};
  const { runtimes, events, setAside } = await readForgotten();
  return {
    [KEY]: {
      runtimes: runtimes + more.runtimes,
      events: events + more.events,
      setAside: setAside + more.setAside,
    },
  };
}
