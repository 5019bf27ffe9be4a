import { isOfKind, isSameSeen, type Seen } from './bounded-sightings.ts';
import type { RuntimeEvent } from './events.ts';
import { kernelOf, type RuntimeRecord } from './ledger.ts';
import type { Session } from './session.ts';

type SightedEvent = Extract<RuntimeEvent, { type: 'sighted' }>;

const isPowerOfTwo = (count: number) => (count & (count - 1)) === 0;

/** A notebook's sessions to which an event may belong, the present one first. */
function sessionsIn(record: RuntimeRecord, { notebook }: RuntimeEvent): Session[] {
  const { session, past } = kernelOf(record, notebook);
  return [session, ...past.slice(-1)];
}

/** The more often the same is seen, the more seldom it is stored; a new run or version always is. */
function isNews(before: readonly Seen[], seen: Seen & { skipped: number }): boolean {
  const last = before.findLast((each) => isOfKind(each, seen));
  const isOther = last?.run !== seen.run || last.facts.toVersion !== seen.facts.toVersion;
  return isOther || isPowerOfTwo(seen.skipped);
}

function sightedAsStored(
  before: RuntimeRecord,
  after: RuntimeRecord,
  event: SightedEvent,
): SightedEvent | undefined {
  const added = { ...event.sighting, cell: event.cell, run: event.run };
  for (const { number, sighted } of sessionsIn(after, event)) {
    const seen = sighted.findLast((each) => isSameSeen(each, added));
    if (!seen) continue;
    const { skipped } = seen;
    if (!skipped) return event;
    const known = sessionsIn(before, event).find((each) => each.number === number)?.sighted ?? [];
    return isNews(known, { ...seen, skipped }) ? { ...event, skipped } : undefined;
  }
  return undefined;
}

/** Whether a guard cell's last word is reported once more. */
function isSameWord(record: RuntimeRecord, event: RuntimeEvent): boolean {
  const { guard } = kernelOf(record, event.notebook).session;
  if (event.type !== 'guard-told' || !guard) return false;
  const [told, known] = [event, guard].map(({ cell, run, report }) =>
    JSON.stringify([cell.id, run, report]),
  );
  return told === known;
}

/** What is read off an output, which is read again where it is drawn again. */
const READ = new Set<RuntimeEvent['type']>(['sighted', 'noted']);

/**
 * An event as it is stored, given the record before and after it; undefined for what has been read
 * before, or changes nothing but how often it was.
 */
export function asStored(
  before: RuntimeRecord,
  after: RuntimeRecord,
  event: RuntimeEvent,
): RuntimeEvent | undefined {
  if (isSameWord(before, event)) return undefined;
  if (READ.has(event.type) && after === before) return undefined;
  return event.type === 'sighted' ? sightedAsStored(before, after, event) : event;
}
