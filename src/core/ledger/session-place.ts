import type { RuntimeEvent } from './events.ts';

export type SessionStart = Extract<RuntimeEvent, { type: 'session-started' }>;

/** What of a session tells where the next event belongs. */
export interface SessionTabs {
  /** From 1; the first was not seen to begin. */
  number: number;
  startedAt: number;
  /** The tabs that are known to have met this session, and no longer speak of the one before. */
  tabs: ReadonlySet<number>;
}

/** Where an event belongs, as seen from a notebook's present session. */
export type SessionPlace = 'before' | 'present' | 'next';

/** Each tab of a notebook reports a restart, a hidden one up to this many milliseconds later. */
const APART = 90_000;
/** Two tabs that see a restart at once are no further apart than this; two restarts always are. */
const AT_ONCE = 2_000;

/**
 * A notebook that is open in two tabs has one kernel, and each tab reports the same restart, in its
 * own time. What a tab tells before it has met the session belongs to the one before. A tab's own
 * order always counts: its clock may have been set back.
 */
export function placeOf(session: SessionTabs, event: RuntimeEvent): SessionPlace {
  const isRestart = event.type === 'session-started';
  const isKnown = session.number === 1 || session.tabs.has(event.tab);
  const after = (isRestart ? event.since : event.at) - session.startedAt;
  if (isKnown || Math.abs(after) > APART) return isRestart ? 'next' : 'present';
  if (isRestart) return after > -AT_ONCE ? 'present' : 'before';
  return after >= 0 ? 'present' : 'before';
}

/** Whether a tab's clock was set back between what it reported before and the restart that it reports. */
export const wasSetBack = (
  { latest }: { latest: ReadonlyMap<number, number> },
  { tab, at }: SessionStart,
): boolean => (latest.get(tab) ?? at) > at;

/**
 * Whether what was reported at a moment belongs to the session that a restart has begun, which may be
 * seen late. What is later than the word of the restart is from before the clock was set back, where
 * another tab cannot have told it: it is much later, or the clock is known to have been.
 */
export const isSince = (
  { since, at: seenAt }: SessionStart,
  at: number,
  isSetBack = false,
): boolean => at >= since && at <= seenAt + (isSetBack ? 0 : APART);

/** A list in order of time with one more, which another tab may have told late. */
export function withInOrder<T extends { at: number }>(list: readonly T[], added: T): T[] {
  const isBefore = ({ at }: T) => at <= added.at || at > added.at + APART;
  const place = list.findLastIndex(isBefore) + 1;
  return [...list.slice(0, place), added, ...list.slice(place)];
}

/** The tabs that have met a session, after an event that belongs to it. */
export function tabsAfter({ tabs }: SessionTabs, event: RuntimeEvent): ReadonlySet<number> {
  const hasMet = event.type === 'session-started' || event.type === 'opened';
  return hasMet && !tabs.has(event.tab) ? new Set([...tabs, event.tab]) : tabs;
}
