import * as v from 'valibot';
import type { Diagnosis } from '../core/diagnose.ts';
import { pinFixesIn, type PinFix } from '../core/pins.ts';
import { SOURCE_LIMIT } from '../platform/limits.ts';
import type { BackgroundToNotebook } from '../platform/messages-to-notebook.ts';
import { pause } from '../platform/until.ts';

/** A browser freezes hidden tabs, which then answer nothing; in milliseconds. */
const ANSWER_LIMIT = 1_000;

const sourceSchema = v.pipe(v.string(), v.maxLength(SOURCE_LIMIT));

/**
 * The lines to change in the cell that brings a fault back, where that is the remedy: as they stand in the
 * page now, which `ask` asks. None where it does not answer soon, or the cell is gone.
 */
export async function pinsOnPage(
  { remedies, swap }: Pick<Diagnosis, 'remedies' | 'swap'>,
  ask: (message: BackgroundToNotebook) => Promise<unknown>,
): Promise<PinFix[]> {
  if (!swap || remedies[0] !== 'fix-pins') return [];
  const answer = ask({ type: 'cell-source', cell: swap.cell.id });
  const source = v.safeParse(sourceSchema, await Promise.race([answer, pause(ANSWER_LIMIT)]));
  return source.success ? pinFixesIn(source.output) : [];
}
