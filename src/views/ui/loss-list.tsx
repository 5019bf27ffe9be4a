import type { Actions } from './actions.ts';
import { CellText } from './cell-text.tsx';
import { t } from '../../words/i18n.ts';
import type { CELLS } from '../../platform/layout.ts';
import type { Words } from '../../platform/words.ts';

interface LossesProps extends Pick<Words, 'losses'>, Pick<Actions, 'goToCell'> {
  /** Of the element, for the button that it describes. */
  id: string;
  remedy: 'restart-and-run-all' | 'restart';
  /** How many code cells the notebook has. */
  cells: number | typeof CELLS;
}

function again(took: string, cells: LossesProps['cells']): string {
  if (took) return t('lossAgainTook', cells, took);
  return cells === 0 ? '' : t('lossAgain', cells);
}

/** What a restart costs, said before its button is pressed. */
export const Losses = ({ id, losses, remedy, cells, goToCell }: LossesProps) => (
  <p class="soft" id={id}>
    {losses.stopped.map(({ text, isLong }) => {
      const stopped = <CellText goToCell={goToCell}>{`${text} `}</CellText>;
      return isLong ? <strong>{stopped}</strong> : stopped;
    })}
    {losses[remedy]}
    {remedy === 'restart-and-run-all' && ` ${again(losses.took, cells)}`}
  </p>
);
