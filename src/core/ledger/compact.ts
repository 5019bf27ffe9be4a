import { keptInSessions } from './compact-sightings.ts';
import type { RuntimeEvent } from './events.ts';
import { emptyRecord, kernelOf, reduce } from './ledger.ts';
import { OTHER_IMPORTED } from '../notes/other-packages.ts';
import { placeOf } from './session-place.ts';

/** More events than this, and old sessions are summarised. */
export const MAX_EVENTS = 1_200;

/** Of an old session this many different sightings stay. */
const MAX_SIGHTED = 20;
/** Sessions of each notebook that stay whole in what the rules look at: this one, and the one before. */
const WHOLE_SESSIONS = 2;

interface Placed {
  event: RuntimeEvent;
  /** Its notebook and the notebook's session at the time. */
  place: string;
  isOld: boolean;
}

/** Only these say that a session begins, or which tabs have met it. */
const MOVES_SESSIONS = new Set<RuntimeEvent['type']>(['session-started', 'opened']);

/** Finds the session of each event, and whether it is an old one of its notebook. */
function placed(events: readonly RuntimeEvent[], whole: number): Placed[] {
  let record = emptyRecord('', 0);
  const numbered = events.map((event) => {
    const { session } = kernelOf(record, event.notebook);
    const isLate = placeOf(session, event) === 'before';
    if (MOVES_SESSIONS.has(event.type)) record = reduce(record, event);
    const { number } = kernelOf(record, event.notebook).session;
    return { event, session: isLate ? number - 1 : number };
  });
  return numbered.map(({ event, session }) => {
    const { notebook } = event;
    const isOld = session <= kernelOf(record, notebook).session.number - whole;
    return { event, place: `${notebook} ${session}`, isOld };
  });
}

/** Events with the same key replace each other, and only the last of them is kept. */
function keyOf({ event, place }: Placed): string | undefined {
  const key = `${event.type} ${place}`;
  switch (event.type) {
    case 'run-started':
      // When it really began is in the one before.
      return `${key} ${event.cell.id} ${event.isResumed ?? false}`;
    case 'run-finished':
    case 'installs-run':
      return `${key} ${event.cell.id}`;
    case 'installs-told':
      // One does not replace the other: they are added up.
      return `${key} ${event.cell.id} ${event.outcome}`;
    case 'opened':
      return `${key} ${event.tab}`;
    case 'machine-seen':
      return event.type;
    case 'disconnected':
    case 'reconnected':
      return `connection ${place}`;
    case 'run-all-started':
    case 'guard-told':
      return key;
    case 'accepted':
    case 'put-off':
    case 'brought-back':
      return `choice ${place} ${event.cause}`;
    default:
      return undefined;
  }
}

const FOR_OLD_SESSIONS = new Set<RuntimeEvent['type']>([
  'opened',
  'machine-seen',
  'session-started',
  'installs-run',
  'guard-told',
  'remedy-started',
  'remedy-ended',
]);

const OF_INSTALLS = new Set<RuntimeEvent['type']>(['run-started', 'run-finished', 'installs-told']);

/** Whether the NumPy that an install replaced was loaded is reported beside it. */
const isAboutSwap = (event: RuntimeEvent) =>
  event.type === 'noted' && event.note.signature === OTHER_IMPORTED;

/** The report that an event came with: of one report the events differ in what follows the `#`. */
const reportOf = ({ id }: RuntimeEvent) => id.split('#', 1)[0];

const droppedBy = (event: RuntimeEvent) => (event.type === 'compacted' ? event.dropped : 0);

/**
 * The events without those that later ones replace or that a session has no room for, and with a
 * summary of each old session: when it was, what was seen in it first, what was done about it. A
 * `compacted` event in front says how many are gone. The rules come to the same for a notebook's present
 * session.
 */
export function compact(
  events: readonly RuntimeEvent[],
  wholeSessions = WHOLE_SESSIONS,
): RuntimeEvent[] {
  const all = placed(events, wholeSessions);
  const last = new Map(all.map((each) => [keyOf(each), each.event]));
  const seen = keptInSessions(all);
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

  // A tab may send its last report again, which is known by the ids that are here.
  const lastReports = new Map(events.map((event) => [event.tab, reportOf(event)]));

  const kept = all.filter((each) => {
    const { event, place, isOld } = each;
    const key = keyOf(each);
    if (event.type === 'compacted') return false;
    if (lastReports.get(event.tab) === reportOf(event)) return true;
    if ((event.type === 'sighted' || event.type === 'noted') && !seen.has(event)) return false;
    if (key !== undefined && last.get(key) !== event) return false;
    if (!isOld || FOR_OLD_SESSIONS.has(event.type)) return true;
    return isOfInstall(event, place) || isAboutSwap(event) || isFirstSight(event, place);
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
  return [note, ...kept.map(({ event }) => seen.get(event) ?? event)];
}
