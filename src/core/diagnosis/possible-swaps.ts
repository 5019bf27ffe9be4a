import type { InstallCommand } from '../installs/install-command.ts';
import { sightInstalls } from '../reading/install-sighting.ts';
import type { KernelRecord } from '../ledger/kernel-record.ts';
import type { CellInstalls, Session, Sighted } from '../ledger/session.ts';
import { originalNumPy } from './original-numpy.ts';
import { pipConflict } from '../signatures/pip-conflict.ts';
import { isSameVersion } from '../packages/versions.ts';

const keyOf = (cell: string, { text }: InstallCommand) => `${cell} ${text}`;

const isSwap = ({ fault }: Sighted) => fault === 'replaced';

/** A guard cell may also have found none, or several. */
const isVersion = (disk: string) => /^\d[\w.]*$/.test(disk);

/** The version on the disk that an install's log or a guard cell told last, up to a moment. */
function installedIn({ sighted, guard }: Session, at: number): string | undefined {
  const swap = sighted.findLast((seen) => isSwap(seen) && seen.at <= at && seen.facts.toVersion);
  const isGuardLast = guard && guard.at <= at && guard.at > (swap?.at ?? -Infinity);
  return isGuardLast && isVersion(guard.report.disk) ? guard.report.disk : swap?.facts.toVersion;
}

/**
 * The kernel's record with a sighting for each finished cell whose source may have replaced NumPy and whose
 * output does not tell, and without what pip says of a NumPy that was there before. Commands that were run in an earlier session are left out: the disk outlives
 * a session, so a second time they find what they ask for.
 */
export function withPossibleSwaps(kernel: KernelRecord, runtime: string): KernelRecord {
  const alreadyRun = new Set<string>();
  /** NumPy's version as the sessions before left it. */
  let installedBefore: string | undefined;

  const installedAt = (session: Session, at: number) =>
    installedIn(session, at) ?? installedBefore ?? originalNumPy(kernel, runtime, at)?.version;

  const sight = (session: Session, installs: CellInstalls): Sighted[] => {
    const { cell, run, at, notebook, commands, outcome } = installs;
    const endedAt = session.runs.get(cell.id)?.endedAt;
    const isTold = session.sighted.some(
      (seen) => isSwap(seen) && seen.cell.id === cell.id && seen.run === run,
    );
    if (endedAt === undefined || isTold) return [];
    const fresh = commands.filter((command) => !alreadyRun.has(keyOf(cell.id, command)));
    const sighting = sightInstalls(fresh, outcome, installedAt(session, at), commands);
    return sighting ? [{ ...sighting, cell, run, at: endedAt, notebook }] : [];
  };

  /** pip complains of the NumPy that was there, which names no other. */
  const isKnown = (session: Session, seen: Sighted, place: number): boolean => {
    const { toVersion } = seen.facts;
    if (seen.signature !== pipConflict.id || toVersion === undefined) return false;
    const known = installedAt({ ...session, sighted: session.sighted.slice(0, place) }, seen.at);
    return known !== undefined && isSameVersion(known, toVersion);
  };

  const complete = (told: Session): Session => {
    const news = told.sighted.filter((seen, place) => !isKnown(told, seen, place));
    const session = news.length === told.sighted.length ? told : { ...told, sighted: news };
    const all = [...session.installs.values()];
    const possible = all.flatMap((installs) => sight(session, installs));
    for (const { cell, commands } of all) {
      for (const command of commands) alreadyRun.add(keyOf(cell.id, command));
    }
    installedBefore = installedIn(session, Infinity) ?? installedBefore;
    if (possible.length === 0) return session;
    const sighted = [...session.sighted, ...possible].toSorted((a, b) => a.at - b.at);
    return { ...session, sighted };
  };

  return { ...kernel, past: kernel.past.map(complete), session: complete(kernel.session) };
}
