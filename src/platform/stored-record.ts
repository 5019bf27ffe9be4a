import * as v from 'valibot';
import type { RuntimeEvent } from '../core/events.ts';
import { eventSchema } from './event-schema.ts';

/** Version of the stored shape; a record of any other is set aside, not guessed at. */
export const STORED_VERSION = 1;

const PREFIX = 'runtime/';
const ASIDE = 'set-aside/';

export const storageKey = (runtime: string) => `${PREFIX}${runtime}`;
export const asideKey = (runtime: string, at: number) => `${ASIDE}${at}/${runtime}`;
export const isAsideKey = (key: string) => key.startsWith(ASIDE);

const envelope = v.object({ version: v.literal(STORED_VERSION), events: v.array(v.unknown()) });

export interface StoredRecord {
  events: RuntimeEvent[];
  /** True where something could not be read: the stored value is to be set aside whole. */
  isDamaged: boolean;
}

/** Reads a stored record from unknown: every event that can be read, and whether any could not. */
export function parseStored(value: unknown): StoredRecord {
  if (value === undefined) return { events: [], isDamaged: false };
  const parsed = v.safeParse(envelope, value);
  if (!parsed.success) return { events: [], isDamaged: true };
  const events: RuntimeEvent[] = [];
  for (const item of parsed.output.events) {
    const event = v.safeParse(eventSchema, item);
    if (event.success) events.push(event.output);
  }
  return { events, isDamaged: events.length < parsed.output.events.length };
}

export const toStored = (events: readonly RuntimeEvent[]) => ({ version: STORED_VERSION, events });

/** The runtime whose record a storage key holds; undefined for any other key. */
export const runtimeOfKey = (key: string): string | undefined =>
  key.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined;
