import type { RuntimeEvent } from './events.ts';

/** More events than this, and old sessions are summarised. */
export const MAX_EVENTS = 1_200;

/** Of an old session so many different sightings stay. */
const MAX_SIGHTED = 20;
/** Sessions of each notebook that stay whole in what the rules look at: this one, and the one before. */
const WHOLE_SESSIONS = 2;

interface Placed {
  event: RuntimeEvent;
  /** Its notebook and the notebook's session at the time. */
  place: string;
  isOld: boolean;
}

/** Finds the session of each event, and whether it is an old one of its notebook. */
function placed(events: readonly RuntimeEvent[], whole: number): Placed[] {
  const sessions = new Map<string, number>();
  const numbered = events.map((event) => {
    const { notebook, type } = event;
    const session = (sessions.get(notebook) ?? 0) + (type === 'session-started' ? 1 : 0);
    sessions.set(notebook, session);
    return { event, session };
  });
  return numbered.map(({ event, session }) => {
    const { notebook } = event;
    const isOld = session <= (sessions.get(notebook) ?? 0) - whole;
    return { event, place: `${notebook} ${session}`, isOld };
  });
}

/** Events with the same key replace each other, and only the last of them is kept. */
function keyOf({ event, place }: Placed): string | undefined {
  const key = `${event.type} ${place}`;
  switch (event.type) {
    case 'run-started':
    case 'run-finished':
    case 'installs-run':
    case 'installs-told':
      return `${key} ${event.cell.id}`;
    case 'opened':
      return key;
    case 'accepted':
      return `${key} ${event.cause}`;
    default:
      return undefined;
  }
}

const FOR_OLD_SESSIONS = new Set<RuntimeEvent['type']>([
  'opened',
  'session-started',
  'installs-run',
  'remedy-started',
  'remedy-ended',
]);

const OF_INSTALLS = new Set<RuntimeEvent['type']>(['run-started', 'run-finished', 'installs-told']);

const droppedBy = (event: RuntimeEvent) => (event.type === 'compacted' ? event.dropped : 0);

/**
 * The events without those that later ones replace, and with a summary of each old session: when it
 * was, what was seen in it first, what was done about it. A `compacted` event in front says how many
 * are gone. The rules come to the same for a notebook's present session.
 */
export function compact(
  events: readonly RuntimeEvent[],
  wholeSessions = WHOLE_SESSIONS,
): RuntimeEvent[] {
  const all = placed(events, wholeSessions);
  const last = new Map(all.map((each) => [keyOf(each), each.event]));
  const sights = new Map<string, Set<string>>();

  const installing = new Set(
    all.flatMap(({ event, place }) =>
      event.type === 'installs-run' ? [`${place} ${event.cell.id}`] : [],
    ),
  );
  // Whether a quiet install may have replaced NumPy follows from how its cell ran.
  const isOfInstall = (event: RuntimeEvent, place: string) =>
    OF_INSTALLS.has(event.type) && 'cell' in event && installing.has(`${place} ${event.cell.id}`);

  const isFirstSight = (event: RuntimeEvent, place: string): boolean => {
    if (event.type !== 'sighted') return false;
    // What was put on the disk, and when, matters to other notebooks for as long as the disk lasts.
    if (event.sighting.fault === 'replaced') return true;
    const known = sights.get(place) ?? new Set();
    const sight = `${event.cell.id} ${event.sighting.signature}`;
    if (known.has(sight) || known.size >= MAX_SIGHTED) return false;
    sights.set(place, known.add(sight));
    return true;
  };

  const kept = all.filter((each) => {
    const { event, place, isOld } = each;
    const key = keyOf(each);
    if (event.type === 'compacted' || (key !== undefined && last.get(key) !== event)) return false;
    if (!isOld || FOR_OLD_SESSIONS.has(event.type)) return true;
    return isOfInstall(event, place) || isFirstSight(event, place);
  });
  const [first] = events;
  const earlier = events.reduce((sum, event) => sum + droppedBy(event), 0);
  const own = events.filter((event) => event.type !== 'compacted').length;
  const dropped = earlier + own - kept.length;
  if (!first || dropped === 0) return [...events];
  const id = `compacted-${dropped}`;
  const note: RuntimeEvent = {
    type: 'compacted',
    id,
    at: first.at,
    tab: 0,
    notebook: '-',
    dropped,
  };
  return [note, ...kept.map(({ event }) => event)];
}
