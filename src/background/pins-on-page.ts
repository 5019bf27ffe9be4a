import * as v from 'valibot';
import type { Diagnosis } from '../core/diagnose.ts';
import { pinFixesIn, type PinFix } from '../core/pins.ts';
import { SOURCE_LIMIT } from '../platform/limits.ts';
import type { BackgroundToNotebook } from '../platform/messages-to-notebook.ts';

const sourceSchema = v.pipe(v.string(), v.maxLength(SOURCE_LIMIT));

/**
 * The lines to change in the cell that brings a fault back, where that is the remedy: as they stand in the
 * page now, which `ask` asks. None where it does not answer, or the cell is gone.
 */
export async function pinsOnPage(
  { remedies, swap }: Pick<Diagnosis, 'remedies' | 'swap'>,
  ask: (message: BackgroundToNotebook) => Promise<unknown>,
): Promise<PinFix[]> {
  if (!swap || remedies[0] !== 'fix-pins') return [];
  const source = v.safeParse(sourceSchema, await ask({ type: 'cell-source', cell: swap.cell.id }));
  return source.success ? pinFixesIn(source.output) : [];
}
