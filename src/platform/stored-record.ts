import * as v from 'valibot';
import type { RuntimeEvent } from '../core/ledger/events.ts';
import { eventSchema } from '../core/ledger/events.ts';

/** Version of the stored shape; a record of one that is not known is set aside, not guessed at. */
export const STORED_VERSION = 4;

const list = v.array(v.unknown());
const envelope = v.object({
  version: v.number(),
  generation: v.fallback(v.string(), ''),
  events: v.union([list, v.pipe(v.string(), v.parseJson(), list)]),
});

/** What a stored event of one version is in the next. */
const MIGRATIONS: Readonly<Record<number, (event: unknown) => unknown>> = {
  // A notebook was named by its page's whole title.
  1: (event) => {
    const titled = v.safeParse(
      v.looseObject({ type: v.literal('opened'), title: v.string() }),
      event,
    );
    if (!titled.success) return event;
    const { title, ...rest } = titled.output;
    return { ...rest, title: title.replace(/ - Colab(?:oratory)?$/, '') };
  },
  // The events were stored as a list of objects.
  2: (event) => event,
  // The events were stored as one text under one key, with more than is needed; `kept-record` takes it out.
  3: (event) => event,
};

function migrated(event: unknown, from: number): unknown {
  let current = event;
  for (let version = from; version < STORED_VERSION; version += 1) {
    current = MIGRATIONS[version]?.(current) ?? current;
  }
  return current;
}

export interface StoredRecord {
  events: RuntimeEvent[];
  /** True where something could not be read: the stored value is to be set aside whole. */
  isDamaged: boolean;
  /** True where an older version wrote it. */
  isOld: boolean;
  /** Parts of one record have the same; undefined where it cannot be read. */
  generation?: string;
}

/** Reads a stored value from unknown: every event that can be read, and whether any could not. */
export function parseStored(value: unknown): StoredRecord {
  if (value === undefined) return { events: [], isDamaged: false, isOld: false };
  const parsed = v.safeParse(envelope, value);
  const version = parsed.success ? parsed.output.version : 0;
  const isKnown = version === STORED_VERSION || Object.hasOwn(MIGRATIONS, version);
  const isOld = version < STORED_VERSION;
  if (!parsed.success || !isKnown) return { events: [], isDamaged: true, isOld };
  const events: RuntimeEvent[] = [];
  for (const item of parsed.output.events) {
    const event = v.safeParse(eventSchema, migrated(item, version));
    if (event.success) events.push(event.output);
  }
  const { generation } = parsed.output;
  return { events, isDamaged: events.length < parsed.output.events.length, isOld, generation };
}

/**
 * The events as one text: the browser reads that back several times faster than their objects. Parts of
 * another generation than the record's beginning are what a worker that was ended has left.
 */
export const toStored = (events: readonly RuntimeEvent[], generation = '') => ({
  version: STORED_VERSION,
  generation,
  events: JSON.stringify(events),
});
