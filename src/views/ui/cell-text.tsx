import { partsOf } from '../../words/cell-name.ts';
import { t } from '../../words/i18n.ts';
import type { Actions } from './actions.ts';

interface CellTextProps extends Pick<Actions, 'goToCell'> {
  children: string;
}

/** A text of ours in which each cell that is named leads to it. */
export const CellText = ({ children, goToCell }: CellTextProps) => (
  <>
    {partsOf(children).map((part) =>
      typeof part === 'string' ? (
        part
      ) : (
        <button
          type="button"
          class={part.isCode ? 'cell-name code' : 'cell-name'}
          dir={part.isCode ? 'ltr' : undefined}
          title={t('showCell')}
          onClick={() => goToCell(part.id)}
        >
          {part.label}
        </button>
      ),
    )}
  </>
);
