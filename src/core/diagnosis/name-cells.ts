import type { CellRef } from '../ledger/events.ts';
import type { Diagnosis } from './diagnosis.ts';

type InCell = { cell: CellRef };

/** A diagnosis with each cell of its own notebook that it speaks of as `change` makes it. */
function withCells(diagnosis: Diagnosis, change: (cell: CellRef) => CellRef): Diagnosis {
  const inCell = <Part extends InCell>(part: Part): Part => ({ ...part, cell: change(part.cell) });
  const { evidence, swap, installCell, notes, guard, notebook, run, losses, progress } = diagnosis;
  const ofOwn = <Part extends InCell & { notebook: string }>(part: Part) =>
    part.notebook === notebook ? inCell(part) : part;
  return {
    ...diagnosis,
    evidence: evidence.map(ofOwn),
    notes: notes.map(inCell),
    losses: { ...losses, running: losses.running.map(inCell) },
    ...(swap && { swap: ofOwn(swap) }),
    ...(installCell && { installCell: change(installCell) }),
    ...(guard && { guard: inCell(guard) }),
    ...(run && { run: inCell(run) }),
    ...(progress?.stop && { progress: { ...progress, stop: inCell(progress.stop) } }),
  };
}

/** The cells of its own notebook that a diagnosis speaks of, each once. */
export function cellsOf(diagnosis: Diagnosis): CellRef[] {
  const cells = new Map<string, CellRef>();
  withCells(diagnosis, (cell) => {
    cells.set(cell.id, cell);
    return cell;
  });
  return [...cells.values()];
}

/** The same diagnosis with what each cell of its notebook is known by; undefined leaves a cell its number. */
export const nameCells = (
  diagnosis: Diagnosis,
  calledBy: (cellId: string) => string | undefined,
): Diagnosis =>
  withCells(diagnosis, ({ id, ordinal }) => {
    const line = calledBy(id);
    return { id, ordinal, ...(line !== undefined && { line }) };
  });
