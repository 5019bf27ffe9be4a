import type { RuntimeEvent } from '../core/ledger/events.ts';
import { storageKey } from './record-keys.ts';
import { parseStored, type StoredRecord } from './stored-record.ts';

type Values = Readonly<Record<string, unknown>>;

/** A runtime's record, put together from its parts. */
export interface WholeRecord {
  events: RuntimeEvent[];
  /** Keys of the values in which something could not be read. */
  damaged: string[];
  /** True where an older version wrote any of it. */
  isOld: boolean;
  generation: string | undefined;
  /** The number of its last part, and the events in that; 0 is the record's beginning. */
  last: { part: number; events: readonly RuntimeEvent[] };
}

type Parse = (value: unknown) => StoredRecord;

/** Puts a record together from stored values by their keys, among which may be others. */
export function recordIn(values: Values, runtime: string, parse: Parse = parseStored): WholeRecord {
  const beginning = parse(values[storageKey(runtime)]);
  const damaged = beginning.isDamaged ? [storageKey(runtime)] : [];
  const { events, isOld, generation } = beginning;
  const whole: WholeRecord = {
    events: [...events],
    damaged,
    isOld,
    generation,
    last: { part: 0, events },
  };
  for (let part = 1; ; part += 1) {
    const key = storageKey(runtime, part);
    const next = parse(values[key]);
    if (next.isDamaged) damaged.push(key);
    // Where the beginning cannot be read, the first part that can tells.
    whole.generation ??= next.generation;
    const isOwn = next.generation === undefined || next.generation === whole.generation;
    if (values[key] === undefined || !isOwn) return whole;
    whole.isOld ||= next.isOld;
    whole.events.push(...next.events);
    whole.last = { part, events: next.events };
  }
}

/** This many parts are asked for at first. */
const FEW = 8;

/** Reads a runtime's record, given what reads values by their keys. */
export async function readWhole(
  get: (keys: string[]) => Promise<Values>,
  runtime: string,
  parse?: Parse,
): Promise<WholeRecord & { values: Values }> {
  const values: Record<string, unknown> = {};
  for (let [from, size] = [0, FEW]; ; from += size, size *= 2) {
    const keys = Array.from({ length: size }, (_, index) => storageKey(runtime, from + index));
    Object.assign(values, await get(keys));
    if (values[keys.at(-1) ?? ''] === undefined)
      return { ...recordIn(values, runtime, parse), values };
  }
}
