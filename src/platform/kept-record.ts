import * as v from 'valibot';
import { keptEvent } from '../core/ledger/kept-event.ts';
import { withoutSecrets } from '../core/text/without-secrets.ts';
import { eventSchema } from '../core/ledger/events.ts';
import { parseStored, type StoredRecord } from './stored-record.ts';

/**
 * Reads a stored record from unknown, as `parseStored` does; one of an older version comes without what
 * is no longer kept. The popup reads what the background has written so, and needs none of this.
 */
export function readStored(value: unknown): StoredRecord {
  const record = parseStored(value);
  return record.isOld
    ? { ...record, events: record.events.map((each) => keptEvent(each)) }
    : record;
}

/** Any value with its texts, however deep, without secrets. */
function keptDeep(value: unknown): unknown {
  const event = v.safeParse(eventSchema, value);
  if (event.success) return keptEvent(event.output);
  if (typeof value === 'string') return withoutSecrets(value);
  if (Array.isArray(value)) return value.map((each) => keptDeep(each));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, keptDeep(each)] as const);
  return Object.fromEntries(entries);
}

function keptText(text: string): string {
  try {
    return JSON.stringify(keptDeep(JSON.parse(text)));
  } catch {
    // What is left of it is read piece by piece.
    return text
      .split('"')
      .map((piece) => withoutSecrets(piece))
      .join('"');
  }
}

/** A record that cannot be read, as it may be set aside: whole, but without secrets. */
export function keptAside(value: unknown): unknown {
  if (typeof value === 'string') return keptText(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return keptDeep(value);
  const { events, ...rest } = value as { events?: unknown };
  if (typeof events !== 'string') return keptDeep(value);
  return { ...(keptDeep(rest) as object), events: keptText(events) };
}
