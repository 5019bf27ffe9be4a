import type { RuntimeEvent } from '../ledger/events.ts';
import { emptyKernel, reduceKernel } from '../ledger/kernel-record.ts';
import { isSince, placeOf, wasSetBack, type SessionStart } from '../ledger/session-place.ts';

/** The events of one session, in the order they were written. */
export interface SessionEvents {
  notebook: string;
  /** From 1; the first was not seen to begin. */
  number: number;
  startedAt: number;
  /** The event that began it; the first session seen has none. */
  start?: SessionStart;
  events: RuntimeEvent[];
}

/**
 * Divides one notebook's events on a runtime into its sessions, as the ledger does, which is asked. A restart may
 * be seen late, so what was reported since it belongs to the session that it began.
 */
function sessionsOf(notebook: string, events: readonly RuntimeEvent[]): SessionEvents[] {
  const startedAt = events[0]?.at ?? 0;
  let kernel = emptyKernel(notebook, startedAt);
  let current: SessionEvents = { notebook, number: 1, startedAt, events: [] };
  const sessions = [current];
  for (const event of events) {
    const { session } = kernel;
    const place = placeOf(session, event);
    kernel = reduceKernel(kernel, event);
    if (place !== 'next' || event.type !== 'session-started') {
      (place === 'before' ? sessions.at(-2) : current)?.events.push(event);
      continue;
    }
    const all = current.events;
    const isSetBack = wasSetBack(session, event);
    const isIn = ({ at }: RuntimeEvent) => isSince(event, at, isSetBack);
    current.events = all.filter((each) => !isIn(each));
    const { number, startedAt: since } = kernel.session;
    current = { notebook, number, startedAt: since, start: event, events: all.filter(isIn) };
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
