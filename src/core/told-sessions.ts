import type { RuntimeEvent } from './events.ts';
import type { KernelRecord } from './kernel-record.ts';

/** Every tab of a notebook tells of a restart, a hidden one this much later, in milliseconds. */
const ECHO = 90_000;

/**
 * What a page's event says of sessions, as events for the ledger: nothing where another tab has told
 * of the same restart, and a new session where a tab's counts began again while it was not looking,
 * as when it was reloaded. Counts of two tabs are not compared: one may show the other's runs late.
 */
export function toldSessions({ session }: KernelRecord, event: RuntimeEvent): RuntimeEvent[] {
  if (event.type === 'session-started') {
    const { startedIn = event.tab, startedAt } = session;
    const isEcho = startedIn !== event.tab && event.since < startedAt + ECHO;
    return isEcho ? [] : [event];
  }
  if (event.type !== 'run-finished' || event.count === undefined) return [event];
  const { lastCount } = session;
  const since = session.runs.get(event.cell.id)?.startedAt ?? event.at;
  const beganAgain =
    lastCount?.tab === event.tab && event.count <= lastCount.count && since > lastCount.at;
  if (!beganAgain) return [event];
  const { at, tab, notebook } = event;
  return [{ type: 'session-started', id: `${event.id}#session`, at, tab, notebook, since }, event];
}
