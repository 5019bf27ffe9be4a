import type { Sighted } from '../../core/ledger.ts';
import { t } from '../../platform/i18n.ts';
import type { Actions } from './actions.ts';

interface EvidenceProps {
  evidence: readonly Sighted[];
  goToCell: Actions['goToCell'];
}

/** What the diagnosis rests on: the cells, and the decisive line of each as plain text. */
export const Evidence = ({ evidence, goToCell }: EvidenceProps) => (
  <section>
    <h3>{t('evidence')}</h3>
    <ul class="evidence">
      {evidence.map(({ cell, excerpt, fault }) => (
        <li>
          <div class="where">
            <span>
              <strong>{t('cell', cell.ordinal)}</strong>{' '}
              {t(fault === 'replaced' ? 'evidenceReplaced' : 'evidenceFailed')}
            </span>
            <button type="button" class="link" onClick={() => goToCell(cell.id)}>
              {t('goToCell', cell.ordinal)}
            </button>
          </div>
          <code class="excerpt">{excerpt}</code>
        </li>
      ))}
    </ul>
  </section>
);
