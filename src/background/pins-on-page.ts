import * as v from 'valibot';
import { curesIn } from '../core/installs/cures/cures.ts';
import type { Diagnosis } from '../core/diagnosis/diagnose.ts';
import type { PinFix } from '../core/installs/cures/pins.ts';
import { SOURCE_LIMIT } from '../platform/limits.ts';
import type { BackgroundToNotebook } from '../platform/messages-to-notebook.ts';
import { pause } from '../platform/until.ts';

/** A browser freezes hidden tabs, which then answer nothing; in milliseconds. */
const ANSWER_LIMIT = 1_000;

const sourceSchema = v.pipe(v.string(), v.maxLength(SOURCE_LIMIT));

type About = Pick<Diagnosis, 'verdict' | 'remedies' | 'installCell' | 'keptVersion'>;

/** Whether the install is to be changed: as the remedy, or after it, so that it does not happen again. */
const isToBeChanged = ({ verdict, remedies }: About) =>
  remedies[0] === 'fix-pins' || verdict === 'recovered';

/**
 * The lines to change in the cell whose install is to be changed: as they stand in the page now, which `ask`
 * asks. None where it does not answer soon, or the cell is gone.
 */
export async function pinsOnPage(
  diagnosis: About,
  ask: (message: BackgroundToNotebook) => Promise<unknown>,
): Promise<PinFix[]> {
  const { installCell, keptVersion } = diagnosis;
  if (!installCell || !isToBeChanged(diagnosis)) return [];
  const answer = ask({ type: 'cell-source', cell: installCell.id });
  const source = v.safeParse(sourceSchema, await Promise.race([answer, pause(ANSWER_LIMIT)]));
  return source.success ? curesIn(source.output, keptVersion) : [];
}
