import type { RuntimeEvent } from '../events.ts';

type SessionStart = Extract<RuntimeEvent, { type: 'session-started' }>;

/** The events of one session, in the order they were written. */
export interface SessionEvents {
  /** From 1: how many sessions of this runtime were seen. */
  number: number;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** The event that began it; the first session seen has none. */
  start?: SessionStart;
  events: RuntimeEvent[];
}

/**
 * Divides a runtime's events into its sessions. A restart may be seen late, so what was reported
 * since it belongs to the session that it began, as in the ledger.
 */
export function sessionsIn(events: readonly RuntimeEvent[]): SessionEvents[] {
  let current: SessionEvents = { number: 1, startedAt: events[0]?.at ?? 0, events: [] };
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
    current = { number: current.number + 1, startedAt: since, start: event, events: after };
    sessions.push(current);
  }
  return sessions;
}
