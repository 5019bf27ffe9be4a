import { withInOrder } from './session-place.ts';
import type { Sighting } from '../signatures/sighting.ts';

/** A sighting as a session keeps it. */
export interface Seen extends Sighting {
  cell: { id: string };
  run: string;
  at: number;
  /** This many of its kind, seen before it, are not kept. */
  skipped?: number;
}

/** What was seen, a fault or none, in one run of a cell. */
type SeenOnce = Pick<Seen, 'cell' | 'run' | 'excerpt'> & { signature: string };

/** Of one signature in one cell this many failures stay: the first, and the last. */
const OF_A_FAULT = 2;
/** What was installed between is looked up by its time, and so a few more stay of that. */
const OF_A_SWAP = 4;
/** With this many failures in a session, only new cells and new signatures come in. */
const MANY_FAILURES = 100;

const isSwap = ({ fault }: Sighting) => fault === 'replaced';
const isOfCell = (a: Seen, b: Seen) => a.cell.id === b.cell.id;

/** The same signature in the same cell, in whichever run. */
export const isOfKind = (a: Seen, b: Seen) => isOfCell(a, b) && a.signature === b.signature;

/** An output that is drawn again, or read again after the worker died, is no news. */
export const isSameSeen = (a: SeenOnce, b: SeenOnce) =>
  a.cell.id === b.cell.id &&
  a.run === b.run &&
  a.signature === b.signature &&
  a.excerpt === b.excerpt;

const skippedOf = ({ skipped = 0 }: Seen) => skipped;

/** NumPy was replaced as before, further down the same output, and by another version between. */
const isBack = (sighted: readonly Seen[], seen: Seen, added: Seen) =>
  isSwap(added) &&
  added.line > seen.line &&
  sighted.some(
    (each) =>
      isOfKind(each, added) &&
      each.run === added.run &&
      each.line > seen.line &&
      each.line < added.line &&
      each.excerpt !== added.excerpt,
  ) &&
  !sighted.some((each) => isSameSeen(each, added) && each.line === added.line);

/** Where this many failed, another failure of a cell that is known to have failed is no news. */
function isCrowdedOut(sighted: readonly Seen[], added: Seen): boolean {
  const failures = sighted.filter((seen) => !isSwap(seen));
  return (
    !isSwap(added) &&
    failures.length >= MANY_FAILURES &&
    failures.some(({ signature }) => signature === added.signature) &&
    failures.some((seen) => isOfCell(seen, added))
  );
}

/**
 * A session's sightings in order of time with one more, and within bounds: of each kind the first and
 * the last stay, with how many are left out between. The same list comes back where it is no news.
 */
export function withSighting<T extends Seen>(sighted: readonly T[], added: T): readonly T[] {
  if (sighted.some((seen) => isSameSeen(seen, added) && !isBack(sighted, seen, added))) {
    return sighted;
  }
  const kind = sighted.filter((seen) => isOfKind(seen, added));
  const last = kind.at(-1);
  if (!last) return isCrowdedOut(sighted, added) ? sighted : withInOrder(sighted, added);
  if (kind.length < (isSwap(added) ? OF_A_SWAP : OF_A_FAULT)) return withInOrder(sighted, added);
  const others = sighted.filter((seen) => seen !== last);
  const skipped = Math.max(skippedOf(last) + 1, skippedOf(added));
  return withInOrder(others, { ...added, skipped });
}
