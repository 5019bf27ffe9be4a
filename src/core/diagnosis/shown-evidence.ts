import { isOfKind } from '../ledger/bounded-sightings.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Sighted } from '../ledger/session.ts';

/** This many sightings are shown; the others are counted. */
export const MAX_SHOWN = 5;

const isOfCell = (one: Sighted, other: Sighted) => one.cell.id === other.cell.id;

/** Those that no earlier one of the same notebook is like. */
const firstsBy = (evidence: readonly Sighted[], isLike: (a: Sighted, b: Sighted) => boolean) =>
  evidence.filter(
    (seen, place) =>
      !evidence.slice(0, place).some((e) => e.notebook === seen.notebook && isLike(e, seen)),
  );

/**
 * The first one of each cell, then those of other signatures, in order of time; and in any case the install
 * that replaced NumPy.
 */
function chosenOf(evidence: readonly Sighted[], swap: Sighted | undefined): readonly Sighted[] {
  if (evidence.length <= MAX_SHOWN) return evidence;
  const firsts = new Set([...firstsBy(evidence, isOfCell), ...firstsBy(evidence, isOfKind)]);
  const chosen = new Set([...firsts].slice(0, MAX_SHOWN));
  const shown = evidence.filter((seen) => chosen.has(seen));
  if (!swap || !evidence.includes(swap) || shown.includes(swap)) return shown;
  return [...shown.slice(0, MAX_SHOWN - 1), swap];
}

/** A diagnosis with as much of its evidence as a person reads, and the number of what is left out. */
export function withShownEvidence(diagnosis: Diagnosis): Diagnosis {
  const { evidence, swap } = diagnosis;
  const shown = chosenOf(evidence, swap);
  const all = evidence.reduce((sum, { skipped = 0 }) => sum + 1 + skipped, 0);
  const moreEvidence = all - shown.length;
  return moreEvidence > 0 ? { ...diagnosis, evidence: shown, moreEvidence } : diagnosis;
}
