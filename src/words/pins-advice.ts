import type { Diagnosis } from '../core/diagnosis/diagnose.ts';
import type { CellRef } from '../core/ledger/events.ts';
import { cellName } from './cell-name.ts';
import { t } from './i18n.ts';
import { tAt } from './place-text.ts';

/** The cell to go to: the one that installs, or that runs a program; undefined where it is not known. */
export const cellToChange = ({ cause, evidence, installCell }: Diagnosis): CellRef | undefined =>
  cause === 'other-process' ? evidence[0]?.cell : installCell;

/** What is to be changed there. */
export function pinsAdvice(diagnosis: Diagnosis, toChange: CellRef): string {
  const cell = cellName(toChange);
  const { cause, swap } = diagnosis;
  if (cause === 'other-process') return t('adviceProgramPins', cell);
  if (!swap) return tAt(diagnosis, 'adviceOwnPins', cell);
  // No version of NumPy stands there where a package has brought it.
  return swap.facts.neededBy ? t('adviceHoldCell', cell) : tAt(diagnosis, 'advicePins', cell);
}
