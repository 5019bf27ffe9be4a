import type { RuntimeEvent } from '../ledger/events.ts';
import {
  isSince,
  placeOf,
  tabsAfter,
  type SessionStart,
  type SessionTabs,
} from '../ledger/session-place.ts';

/** The events of one session, in the order they were written. */
export interface SessionEvents extends SessionTabs {
  notebook: string;
  /** The event that began it; the first session seen has none. */
  start?: SessionStart;
  events: RuntimeEvent[];
}

/**
 * Divides one notebook's events on a runtime into its sessions. A restart may be seen late, so what was reported
 * since it belongs to the session that it began, as in the ledger.
 */
function sessionsOf(notebook: string, events: readonly RuntimeEvent[]): SessionEvents[] {
  const startedAt = events[0]?.at ?? 0;
  let current: SessionEvents = { notebook, number: 1, startedAt, tabs: new Set(), events: [] };
  const sessions = [current];
  for (const event of events) {
    const place = placeOf(current, event);
    if (place !== 'next' || event.type !== 'session-started') {
      (place === 'before' ? sessions.at(-2) : current)?.events.push(event);
      if (place === 'present') current.tabs = tabsAfter(current, event);
      continue;
    }
    const { since, tab } = event;
    const all = current.events;
    const isSetBack = all.some((before) => before.tab === tab && before.at > event.at);
    current.events = all.filter(({ at }) => !isSince(event, at, isSetBack));
    current = {
      notebook,
      number: current.number + 1,
      startedAt: since,
      tabs: new Set([tab]),
      start: event,
      events: all.filter(({ at }) => isSince(event, at, isSetBack)),
    };
    sessions.push(current);
  }
  return sessions;
}

/** Divides a runtime's events by notebook, each of which has a kernel of its own, and by session. */
export function sessionsIn(events: readonly RuntimeEvent[]): SessionEvents[][] {
  const byNotebook = new Map<string, RuntimeEvent[]>();
  for (const event of events) {
    if (event.type === 'compacted') continue;
    const known = byNotebook.get(event.notebook);
    if (known) known.push(event);
    else byNotebook.set(event.notebook, [event]);
  }
  return [...byNotebook].map(([notebook, own]) => sessionsOf(notebook, own));
}
