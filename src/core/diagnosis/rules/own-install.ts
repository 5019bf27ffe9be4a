import { distributionsOf } from '../../packages/distributions.ts';
import type { CellRef } from '../../ledger/events.ts';
import { namesAny } from '../../installs/source/named-packages.ts';
import type { CellInstalls, Session, Sighted } from '../../ledger/session.ts';
import { diskSwapIn } from '../swaps.ts';

/** What a notebook's own installs can have done to the disk. */
export interface OwnInstalls {
  /** Its sessions so far. */
  sessions: readonly Session[];
  /** The runtime was fresh, its packages fit its NumPy, and nobody else is known to have used it. */
  isAlone: boolean;
}

const hasInstalled = ({ commands, outcome }: CellInstalls) =>
  outcome !== 'failed' && commands.some(({ isElsewhere }) => !isElsewhere);

/** Packages that pip said do not fit the NumPy that it installed: `thinc 8.3.6, cupy 13.0`. */
const misfitsIn = ({ facts }: Sighted) =>
  (facts.conflicts ?? '').split(', ').flatMap((item) => item.split(' ', 1));

/** The install that pip said would not fit what has now failed. */
function foretold({ sessions }: OwnInstalls, distributions: readonly string[]) {
  const swaps = sessions.slice(0, -1).flatMap((session) => diskSwapIn(session) ?? []);
  return swaps.findLast((swap) => misfitsIn(swap).some((name) => distributions.includes(name)));
}

/** All that was installed up to a failure of the last session; what an earlier session did came before it. */
const installedBefore = ({ sessions }: OwnInstalls, { at }: Sighted) =>
  sessions.flatMap(({ installs }, place) =>
    [...installs.values()].filter((each) => place < sessions.length - 1 || each.at <= at),
  );

/**
 * The cell whose install made a conflict on the disk, where that is known: pip has said that the package
 * that failed would not fit, or the cell installed it, or the runtime was fresh, and nothing but this
 * notebook has installed anything on it. On a new runtime it would do the same.
 */
export function conflictMaker(installs: OwnInstalls, failed: Sighted): CellRef | undefined {
  const { owner } = failed.facts;
  const distributions = owner === undefined ? [] : distributionsOf(owner);
  const swap = foretold(installs, distributions);
  if (swap) return swap.cell;
  // An install may have replaced NumPy without a word, which a restart cures.
  if (failed.strength === 'either') return undefined;
  const before = installedBefore(installs, failed).filter(hasInstalled);
  const naming = before.findLast(({ commands }) =>
    commands.some((command) => namesAny(command, distributions)),
  );
  return (naming ?? (installs.isAlone ? before.at(-1) : undefined))?.cell;
}
