import type { CellRef } from '../ledger/events.ts';
import type { Diagnosis } from './diagnosis.ts';

type InCell = { cell: CellRef };

/** The cells of its own notebook that a diagnosis speaks of, each once. */
export function cellsOf(diagnosis: Diagnosis): CellRef[] {
  const { evidence, swap, installCell, notes, guard, notebook, run, losses } = diagnosis;
  const own = [...evidence, ...(swap ? [swap] : [])].filter((seen) => seen.notebook === notebook);
  const cells = [
    ...own,
    ...notes,
    ...losses.running,
    ...(guard ? [guard] : []),
    ...(run ? [run] : []),
  ].map(({ cell }) => cell);
  return [
    ...new Map(
      [...cells, ...(installCell ? [installCell] : [])].map((cell) => [cell.id, cell]),
    ).values(),
  ];
}

/** The same diagnosis with what each cell of its notebook is known by; undefined leaves a cell its number. */
export function nameCells(
  diagnosis: Diagnosis,
  calledBy: (cellId: string) => string | undefined,
): Diagnosis {
  const named = ({ id, ordinal }: CellRef): CellRef => {
    const line = calledBy(id);
    return { id, ordinal, ...(line !== undefined && { line }) };
  };
  const inNamed = <Seen extends InCell>(seen: Seen): Seen => ({ ...seen, cell: named(seen.cell) });
  const { evidence, swap, installCell, notes, guard, notebook, run, losses } = diagnosis;
  const ofOwn = <Seen extends InCell & { notebook: string }>(seen: Seen) =>
    seen.notebook === notebook ? inNamed(seen) : seen;
  return {
    ...diagnosis,
    evidence: evidence.map(ofOwn),
    notes: notes.map(inNamed),
    ...(swap && { swap: ofOwn(swap) }),
    ...(installCell && { installCell: named(installCell) }),
    losses: { ...losses, running: losses.running.map(inNamed) },
    ...(guard && { guard: inNamed(guard) }),
    ...(run && { run: inNamed(run) }),
  };
}
