import type { RuntimeEvent } from '../events.ts';

type SessionStart = Extract<RuntimeEvent, { type: 'session-started' }>;

/** The events of one session, in the order they were written. */
export interface SessionEvents {
  notebook: string;
  /** From 1: how many sessions of this notebook were seen on the runtime. */
  number: number;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** The event that began it; the first session seen has none. */
  start?: SessionStart;
  events: RuntimeEvent[];
}

/**
 * Divides one notebook's events on a runtime into its sessions. A restart may be seen late, so what was reported
 * since it belongs to the session that it began, as in the ledger.
 */
function sessionsOf(notebook: string, events: readonly RuntimeEvent[]): SessionEvents[] {
  let current: SessionEvents = { notebook, number: 1, startedAt: events[0]?.at ?? 0, events: [] };
  const sessions = [current];
  for (const event of events) {
    if (event.type !== 'session-started') {
      current.events.push(event);
      continue;
    }
    const { since } = event;
    const before = current.events;
    current.events = before.filter(({ at }) => at < since);
    const after = before.filter(({ at }) => at >= since);
    current = {
      notebook,
      number: current.number + 1,
      startedAt: since,
      start: event,
      events: after,
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
