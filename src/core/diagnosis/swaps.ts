import type { Session, Sighted } from '../ledger/session.ts';
import { isSameVersion } from '../packages/versions.ts';

/** Whether all that the cell's run installed went into another place, as far as its log does not say. */
function wentElsewhere({ installs }: Session, { cell, run, facts }: Sighted): boolean {
  const told = installs.get(cell.id);
  if (facts.fromVersion !== undefined || told === undefined || told.run !== run) return false;
  return told.commands.length > 0 && told.commands.every(({ isElsewhere }) => isElsewhere);
}

/** Installs that replaced NumPy on the disk in a session, up to a moment (ms since 1970). */
const replacedIn = (session: Session, until: number) =>
  session.sighted.filter(
    (seen) => seen.fault === 'replaced' && seen.at <= until && !wentElsewhere(session, seen),
  );

/** Whether the session had loaded the NumPy that an install replaced. */
function wasLoaded({ runs }: Session, { isUnloaded, facts, cell }: Sighted): boolean {
  if (isUnloaded) return false;
  // Colab loads NumPy before the first cell; a kernel of a person's own begins with nothing.
  const isFirst = runs.get(cell.id)?.count === 1;
  return !(facts.place === 'own' && isFirst);
}

/** The last of some installs, one that says the version where there is one; none if they come to nothing. */
function summed(swaps: readonly Sighted[], before: string | undefined): Sighted | undefined {
  const last = swaps.findLast(({ facts }) => facts.toVersion !== undefined) ?? swaps.at(-1);
  const after = last?.facts.toVersion;
  return before !== undefined && after !== undefined && isSameVersion(before, after)
    ? undefined
    : last;
}

const versionBefore = (swaps: readonly Sighted[]) =>
  swaps.find(({ facts }) => facts.fromVersion !== undefined)?.facts.fromVersion;

/** The install that left another NumPy on the disk than the session met there, up to a moment. */
export function diskSwapIn(session: Session, until = Infinity): Sighted | undefined {
  const swaps = replacedIn(session, until);
  return summed(swaps, versionBefore(swaps));
}

/**
 * The install after which the disk held another NumPy than the session has loaded, up to a moment (ms
 * since 1970). There and back again is none, nor is one of a NumPy that was not loaded.
 */
export function swapIn(session: Session, until = Infinity): Sighted | undefined {
  const swaps = replacedIn(session, until).filter((swap) => wasLoaded(session, swap));
  const told = session.guard?.report.loaded;
  return summed(swaps, told === undefined || told === 'none' ? versionBefore(swaps) : told);
}

/** What a session saw and still counts: no install that came to nothing, or met no loaded NumPy. */
export function standingIn(session: Session): readonly Sighted[] {
  const hasSwap = swapIn(session) !== undefined;
  return session.sighted.filter(
    (seen) =>
      seen.fault !== 'replaced' ||
      (hasSwap && wasLoaded(session, seen) && !wentElsewhere(session, seen)),
  );
}
