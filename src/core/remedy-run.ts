import type { Outcome, Remedy, Route, RuntimeEvent } from './events.ts';

/** A remedy under way, or the last one. */
export interface RemedyRun {
  remedy: Remedy;
  startedAt: number;
  /** How many code cells the notebook has. */
  cells: number;
  /** The session it started in; it has restarted once the record's session is a later one. */
  fromSession: number;
  tried: { route: Route; worked: boolean }[];
  outcome?: Outcome;
  endedAt?: number;
}

/** The last remedy after one more event, which belongs to the session of that number. */
export function remedyAfter(
  remedy: RemedyRun | undefined,
  event: RuntimeEvent,
  session: number,
): RemedyRun | undefined {
  if (event.type === 'remedy-started') {
    return {
      remedy: event.remedy,
      startedAt: event.at,
      cells: event.cells,
      fromSession: session,
      tried: [],
    };
  }
  if (!remedy) return remedy;
  if (event.type === 'route-tried') {
    const { route, worked } = event;
    return { ...remedy, tried: [...remedy.tried, { route, worked }] };
  }
  if (event.type === 'remedy-ended') {
    return { ...remedy, outcome: event.outcome, endedAt: event.at };
  }
  return remedy;
}
