import type { GuardTold } from '../../core/ledger/session.ts';
import { t } from '../../words/i18n.ts';
import type { Actions } from '../ui/actions.ts';
import { guardRows } from '../../words/guard-words.ts';
import { cellName } from '../../words/cell-name.ts';
import { ago } from '../../words/moment.ts';
import { CellText } from '../ui/cell-text.tsx';
import { Rows } from '../ui/rows.tsx';

interface GuardFoundProps {
  guard: GuardTold | undefined;
  goToCell: Actions['goToCell'];
}

/** What a guard cell found in this session, when and where; one quiet line to fold out where all was well. */
export function GuardFound({ guard, goToCell }: GuardFoundProps) {
  if (!guard) return null;
  const { report, cell, at } = guard;
  const { verdict, loaded } = report;
  return (
    <details open={verdict === 'corrupted'}>
      <summary>{verdict === 'healthy' ? t('guardQuiet', loaded) : t('guardFound')}</summary>
      <div class="fold evidence guard">
        <p>
          <strong>
            <CellText goToCell={goToCell}>{t('cell', cellName(cell))}</CellText>
          </strong>{' '}
          {ago(at)}
        </p>
        <Rows rows={guardRows(report)} />
      </div>
    </details>
  );
}
