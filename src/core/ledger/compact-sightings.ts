import { isSameSeen, withSighting } from './bounded-sightings.ts';
import type { RuntimeEvent } from './events.ts';
import { MAX_NOTED, sightedOf, type Sighted } from './session.ts';

type SightedEvent = Extract<RuntimeEvent, { type: 'sighted' }>;
type NotedEvent = Extract<RuntimeEvent, { type: 'noted' }>;
type Kept = Sighted & { event: SightedEvent };

/** An event with its notebook and session. */
interface Placed {
  event: RuntimeEvent;
  place: string;
}

const seenIn = ({ note, cell, run }: NotedEvent) => ({ ...note, cell, run });

function withNote(notes: readonly NotedEvent[], event: NotedEvent): readonly NotedEvent[] {
  const isKnown = notes.some((known) => isSameSeen(seenIn(known), seenIn(event)));
  return isKnown || notes.length >= MAX_NOTED ? notes : [...notes, event];
}

/** The sightings and notes that sessions keep, each with the event that stands for it from now on. */
export function keptInSessions(all: readonly Placed[]): ReadonlyMap<RuntimeEvent, RuntimeEvent> {
  const sighted = new Map<string, readonly Kept[]>();
  const noted = new Map<string, readonly NotedEvent[]>();
  for (const { event, place } of all) {
    if (event.type === 'sighted') {
      const known = sighted.get(place) ?? [];
      sighted.set(place, withSighting(known, { ...sightedOf(event), event }));
    }
    if (event.type === 'noted') noted.set(place, withNote(noted.get(place) ?? [], event));
  }
  const sights = [...sighted.values()]
    .flat()
    .map(({ event, skipped }): [RuntimeEvent, RuntimeEvent] =>
      skipped === event.skipped || skipped === undefined
        ? [event, event]
        : [event, { ...event, skipped }],
    );
  const notes = [...noted.values()]
    .flat()
    .map((event): [RuntimeEvent, RuntimeEvent] => [event, event]);
  return new Map([...sights, ...notes]);
}
