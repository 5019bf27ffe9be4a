import type { RuntimeEvent } from './events.ts';
import type { KernelRecord } from './kernel-record.ts';

/**
 * A page's event as events for the ledger: with a new session before it where a tab's counts began
 * again while it was not looking, as when it was reloaded. Counts of two tabs are not compared: one
 * may show the other's runs late.
 */
export function withMissedRestart({ session }: KernelRecord, event: RuntimeEvent): RuntimeEvent[] {
  if (event.type !== 'run-finished' || event.count === undefined) return [event];
  const { lastCount } = session;
  const since = session.runs.get(event.cell.id)?.startedAt ?? event.at;
  // By when they began: the end of a run may be reported late, but a kernel runs one cell after the other.
  const beganAgain =
    lastCount?.tab === event.tab && event.count <= lastCount.count && since > lastCount.startedAt;
  if (!beganAgain) return [event];
  const { at, tab, notebook } = event;
  return [{ type: 'session-started', id: `${event.id}#session`, at, tab, notebook, since }, event];
}
