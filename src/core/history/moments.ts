import type { CellRef, RuntimeEvent } from '../ledger/events.ts';
import type { Facts } from '../facts/facts.ts';
import type { FaultKind } from '../facts/fault.ts';
import type { Judgement } from './told-then.ts';
import type { SessionEvents } from './events-by-session.ts';

export const MOMENT_KINDS = [
  'connected',
  'disconnected',
  'ran-all',
  'installed',
  'failed',
  'guard-healthy',
  'guard-reused',
  'first-error',
  'warned',
  'restarted',
  'recovered',
] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

/** Something that happened on a runtime and is worth a line in its timeline. */
export interface Moment {
  /** Milliseconds since 1970. */
  at: number;
  kind: MomentKind;
  /** From 1. */
  session: number;
  notebook: string;
  cell?: CellRef;
  /**
   * As it was printed or written: commands, an excerpt, a title, or a cause's name; of a run of all
   * cells, how many; of a guard cell, the NumPy that it found. May be empty.
   */
  text: string;
  /** What an output showed; absent for other moments. */
  seen?: { signature: string; fault: FaultKind; facts: Facts };
}

const MAX_TEXT = 400;

type Sighted = Extract<RuntimeEvent, { type: 'sighted' }>;

/** An output that is drawn again is no news. */
const keyOf = ({ cell, run, sighting: { signature, excerpt } }: Sighted) =>
  `${cell.id}\n${run}\n${signature}\n${excerpt}`;

function momentsOfEvents({ number, events }: SessionEvents): Moment[] {
  const moments: Moment[] = [];
  const installs = new Map<string, Moment>();
  const seen = new Set<string>();

  const add = (event: RuntimeEvent, moment: Omit<Moment, 'at' | 'session' | 'notebook'>) => {
    const { at, notebook } = event;
    const text = moment.text.slice(0, MAX_TEXT);
    const added = { at, session: number, notebook, ...moment, text };
    moments.push(added);
    return added;
  };

  const addSighted = (event: Sighted) => {
    const { cell, run, sighting } = event;
    const { signature, fault, facts, excerpt } = sighting;
    if (seen.has(keyOf(event))) return;
    seen.add(keyOf(event));
    const shown = { signature, fault, facts };
    if (fault !== 'replaced') {
      add(event, { kind: 'failed', cell, text: excerpt, seen: shown });
      return;
    }
    // What an install did belongs to the line of its command.
    const command = installs.get(`${cell.id} ${run}`);
    if (command && !command.seen) command.seen = shown;
    else if (!command) add(event, { kind: 'installed', cell, text: excerpt, seen: shown });
  };

  for (const event of events) {
    if (event.type === 'run-all-started') add(event, { kind: 'ran-all', text: `${event.cells}` });
    if (event.type === 'disconnected') add(event, { kind: 'disconnected', text: '' });
    if (event.type === 'opened') add(event, { kind: 'connected', text: event.title });
    if (event.type === 'sighted') addSighted(event);
    // A fault that it found is a sighting, and told as that.
    if (event.type === 'guard-told' && event.report.verdict !== 'corrupted') {
      const { verdict, loaded } = event.report;
      add(event, { kind: `guard-${verdict}`, cell: event.cell, text: loaded });
    }
    if (event.type === 'installs-run') {
      const { cell, run, commands } = event;
      const text = commands.map((command) => command.text).join('\n');
      installs.set(`${cell.id} ${run}`, add(event, { kind: 'installed', cell, text }));
    }
  }
  const first = events.find((event) => event.type === 'run-finished' && event.failed);
  if (first?.type === 'run-finished') {
    const { cell } = first;
    const isTold = ({ kind, cell: failed }: Moment) => kind === 'failed' && failed?.id === cell.id;
    if (!moments.some(isTold)) add(first, { kind: 'first-error', cell, text: '' });
  }
  return moments;
}

/** The moments of a session, in the order of their time. */
export function momentsOf(session: SessionEvents, { warning, recoveredAt }: Judgement): Moment[] {
  const moments = momentsOfEvents(session);
  const { number, startedAt, start, events } = session;
  const last = events.at(-1) ?? start;
  const own = { session: number, notebook: (start ?? events[0])?.notebook ?? '', text: '' };
  if (start) moments.unshift({ ...own, at: startedAt, kind: 'restarted' });
  if (warning) {
    const { at, cell, cause } = warning;
    moments.push({ ...own, at, kind: 'warned', text: cause, ...(cell && { cell }) });
  }
  if (recoveredAt !== undefined && last) {
    moments.push({ ...own, notebook: last.notebook, at: recoveredAt, kind: 'recovered' });
  }
  return moments.toSorted((a, b) => a.at - b.at);
}
