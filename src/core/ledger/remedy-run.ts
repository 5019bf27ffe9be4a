import type { CellRef, Outcome, Remedy, Route, RuntimeEvent } from './events.ts';
import type { Session } from './session.ts';

/** A remedy under way, or the last one. */
export interface RemedyRun {
  remedy: Remedy;
  startedAt: number;
  /** The tab whose page carries it out. */
  tab: number;
  /** How many code cells the notebook has. */
  cells: number;
  /** The session it started in; it has restarted once the record's session is a later one. */
  fromSession: number;
  tried: { route: Route; worked: boolean }[];
  /** It begins once no cell runs any more. */
  isWaiting?: boolean;
  /** The person is led through Colab's menu, or asked by Colab. */
  isLed?: boolean;
  /** None while it is open. */
  outcome?: Outcome | undefined;
  /** The first cell that failed in its run, where that was reported. */
  stoppedAt?: CellRef | undefined;
  /** The session that began while its cells ran. */
  cutBy?: number;
}

type SessionSoFar = Pick<Session, 'number' | 'runs'>;

/** Of what rests after the restart: what the ledger missed while no page looked, the page shows. */
function outcomeAtRest(
  { ran, failed }: Extract<RuntimeEvent, { type: 'rested' }>,
  { runs }: SessionSoFar,
): Outcome {
  if (ran === 0 && runs.size === 0) return 'not-run';
  const hasFailed = failed > 0 || [...runs.values()].some((run) => run.failed);
  return hasFailed ? 'failed-cell' : 'done';
}

/** The cell that was the first to fail. */
const firstFailed = ({ runs }: SessionSoFar): CellRef | undefined =>
  [...runs.values()]
    .filter(({ failed }) => failed)
    .toSorted((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0))[0]?.cell;

/** A remedy that may go on, after one more event. */
function openAfter(remedy: RemedyRun, event: RuntimeEvent, session: SessionSoFar): RemedyRun {
  const sessions = session.number - remedy.fromSession;
  switch (event.type) {
    case 'route-tried': {
      const { route, worked } = event;
      return { ...remedy, tried: [...remedy.tried, { route, worked }], isLed: route === 'guide' };
    }
    case 'session-started':
      if (sessions === 0 || remedy.outcome) return remedy;
      // What it was to do has come about in another way, and nothing of it was begun.
      if (remedy.isWaiting) return { ...remedy, outcome: 'interrupted' };
      if (remedy.remedy === 'restart') return { ...remedy, outcome: 'done' };
      if (sessions === 1) return { ...remedy, isLed: false };
      return { ...remedy, outcome: 'interrupted', cutBy: session.number };
    case 'run-all-started':
      // After all, where none had run.
      return sessions === 1 ? { ...remedy, outcome: undefined, isLed: false } : remedy;
    case 'rested':
      if (sessions === 0) return remedy;
      return {
        ...remedy,
        outcome: outcomeAtRest(event, session),
        stoppedAt: firstFailed(session),
      };
    case 'remedy-ended':
      return { ...remedy, outcome: event.outcome };
    default:
      return remedy;
  }
}

const isWaiting = (remedy: RemedyRun | undefined, { number }: SessionSoFar): remedy is RemedyRun =>
  Boolean(remedy?.isWaiting) && !remedy?.outcome && remedy?.fromSession === number;

/**
 * The last remedy after one more event, which belongs to that session. It ends by what happens; a page
 * tells only of what no event shows, and the background where there is no page any more.
 */
export function remedyAfter(
  remedy: RemedyRun | undefined,
  event: RuntimeEvent,
  session: SessionSoFar,
): RemedyRun | undefined {
  if (event.type === 'remedy-started') {
    const { remedy: own, at: startedAt, tab, cells, waits } = event;
    // Another tab waits on.
    if (waits && isWaiting(remedy, session)) return { ...remedy, tab };
    const begun = { remedy: own, startedAt, tab, cells, fromSession: session.number, tried: [] };
    return waits ? { ...begun, isWaiting: true } : begun;
  }
  const isOver = remedy?.outcome && remedy.outcome !== 'not-run';
  return remedy && !isOver ? openAfter(remedy, event, session) : remedy;
}
