import * as v from 'valibot';
import { curesIn } from '../core/installs/cures/cures.ts';
import type { Diagnosis } from '../core/diagnosis/diagnose.ts';
import { cellsOf, nameCells } from '../core/diagnosis/name-cells.ts';
import type { PinFix } from '../core/installs/cures/pins.ts';
import { calledBy } from '../core/text/called-by.ts';
import { SOURCE_LIMIT } from '../platform/limits.ts';
import type { BackgroundToNotebook } from '../platform/messages-to-notebook.ts';
import { pause } from '../platform/until.ts';

/** A browser freezes hidden tabs, which then answer nothing; in milliseconds. */
const ANSWER_LIMIT = 1_000;
/** A notice names fewer cells. */
const MOST_CELLS = 12;

const sourceSchema = v.pipe(v.string(), v.maxLength(SOURCE_LIMIT));

/** What stands in cells of a page just now, by their ids; none that is gone, or that the page does not tell soon. */
export type Sources = ReadonlyMap<string, string>;

/** Asks a page for what stands in the cells that a diagnosis speaks of. The ledger keeps none of it. */
export async function sourcesOnPage(
  diagnosis: Diagnosis,
  ask: (message: BackgroundToNotebook) => Promise<unknown>,
): Promise<Sources> {
  const cells = cellsOf(diagnosis).slice(0, MOST_CELLS);
  if (cells.length === 0) return new Map();
  const asked = cells.map(({ id }) =>
    ask({ type: 'cell-source', cell: id }).catch(() => undefined),
  );
  const late = pause(ANSWER_LIMIT);
  const answers = await Promise.all(asked.map((answer) => Promise.race([answer, late])));
  const sources = new Map<string, string>();
  for (const [place, { id }] of cells.entries()) {
    const source = v.safeParse(sourceSchema, answers[place]);
    if (source.success) sources.set(id, source.output);
  }
  return sources;
}

/** Whether the install is to be changed: as the remedy, or after it, so that it does not happen again. */
const isToBeChanged = ({ verdict, remedies }: Diagnosis) =>
  remedies[0] === 'fix-pins' || verdict === 'recovered';

/** The lines to change in the cell whose install is to be changed, as they stand in the page. */
export function pinsIn(diagnosis: Diagnosis, sources: Sources): PinFix[] {
  const { installCell, keptVersion } = diagnosis;
  if (!installCell || !isToBeChanged(diagnosis)) return [];
  return curesIn(sources.get(installCell.id) ?? '', keptVersion);
}

/** The diagnosis with its cells as a person knows them, each to be gone to. */
export const named = (diagnosis: Diagnosis, sources: Sources): Diagnosis =>
  nameCells(diagnosis, (id) => calledBy(sources.get(id) ?? ''));
