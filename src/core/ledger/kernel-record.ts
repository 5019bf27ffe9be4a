import type { RuntimeEvent } from './events.ts';
import { GUARD_REPORT } from '../signatures/guard-signature.ts';
import { remedyAfter, type RemedyRun } from './remedy-run.ts';
import { inSession, newSession, split, type Session, type Sighted } from './session.ts';
import { placeOf, tabsAfter } from './session-place.ts';

/**
 * What is known of a notebook's kernel on a runtime. Notebooks of one runtime share its disk, but
 * each has a kernel of its own, and so sessions of its own.
 */
export interface KernelRecord {
  notebook: string;
  /** The notebook's name, as it was last opened; empty where it never was. */
  title: string;
  /** When something last happened, in milliseconds since 1970. */
  lastAt: number;
  session: Session;
  /**
   * The session before, and earlier ones in which something was seen or installed, oldest first: the
   * first of them, and the last 19.
   */
  past: Session[];
  remedy?: RemedyRun;
}

/** The record of a kernel of which nothing is known yet. */
export const emptyKernel = (notebook: string, at: number): KernelRecord => ({
  notebook,
  title: '',
  lastAt: at,
  session: newSession(1, at),
  past: [],
});

/** This many sessions before the present one are looked at. */
const MAX_PAST = 20;

/** Without those in the middle where there are too many: the first tells what the runtime came with. */
const withinBounds = (past: readonly Session[]): Session[] =>
  past.length > MAX_PAST ? [...past.slice(0, 1), ...past.slice(1 - MAX_PAST)] : [...past];

/** Whether a session of long ago still tells something. */
export const isWorthKeeping = ({ sighted, installs }: Session) =>
  sighted.length > 0 || installs.size > 0;

/** Something belongs to the session before, which only the tab that tells it did not know to be over. */
function inSessionBefore(kernel: KernelRecord, event: RuntimeEvent): KernelRecord {
  const before = kernel.past.at(-1);
  if (!before) return kernel;
  const after = inSession(before, event);
  const remedy = remedyAfter(kernel.remedy, event, before);
  if (after === before && remedy === kernel.remedy) return kernel;
  return { ...kernel, past: [...kernel.past.slice(0, -1), after], ...(remedy && { remedy }) };
}

/** The kernel's record after one more event; the same record where nothing but the time changed. */
export function reduceKernel(kernel: KernelRecord, event: RuntimeEvent): KernelRecord {
  const lastAt = Math.max(kernel.lastAt, event.at);
  const place = placeOf(kernel.session, event);
  if (place === 'before') return inSessionBefore(kernel, event);
  if (place === 'next' && event.type === 'session-started') {
    const [before, session] = split(kernel.session, event);
    const last = kernel.past.at(-1);
    const past = last && !isWorthKeeping(last) ? kernel.past.slice(0, -1) : kernel.past;
    const remedy = remedyAfter(kernel.remedy, event, session);
    const bounded = withinBounds([...past, before]);
    return { ...kernel, lastAt, past: bounded, session, ...(remedy && { remedy }) };
  }
  const title = event.type === 'opened' ? event.title : kernel.title;
  const tabs = tabsAfter(kernel.session, event);
  const known = tabs === kernel.session.tabs ? kernel.session : { ...kernel.session, tabs };
  const session = inSession(known, event);
  const remedy = remedyAfter(kernel.remedy, event, session);
  const isSame = title === kernel.title && session === kernel.session && remedy === kernel.remedy;
  return isSame ? kernel : { ...kernel, title, lastAt, session, ...(remedy && { remedy }) };
}

/**
 * What has failed in a session; an install that replaced NumPy has not failed yet. Of what guard cells
 * found, only their last word counts.
 */
export function failuresIn({ sighted, guard }: Session): Sighted[] {
  const isOver = guard !== undefined && guard.report.verdict !== 'corrupted';
  return sighted.filter(
    ({ fault, signature }) => fault !== 'replaced' && !(isOver && signature === GUARD_REPORT),
  );
}

/**
 * The session just before this one, where something was seen in it; the one before that, where this one
 * has cut a remedy's run off.
 */
export function sessionBefore({ past, session, remedy }: KernelRecord): Session | undefined {
  const isCut = remedy?.cutBy === session.number;
  const number = isCut ? remedy.fromSession : session.number - 1;
  return past.find((each) => each.number === number && each.sighted.length > 0);
}
