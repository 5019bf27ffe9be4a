import { t } from '../../words/i18n.ts';
import type { Words } from '../../platform/words.ts';
import type { Actions } from './actions.ts';

interface EvidenceProps extends Pick<Words, 'evidence'> {
  goToCell: Actions['goToCell'];
}

/** What the diagnosis rests on: the cells, and the decisive line of each as plain text. */
export const Evidence = ({ evidence, goToCell }: EvidenceProps) => (
  <section>
    <h3>{t('evidence')}</h3>
    <ul class="evidence">
      {evidence.map(({ cell, place, what, excerpt }) => (
        <li>
          <div class="where">
            <span>
              <strong>{place}</strong> {what}
            </span>
            {cell && (
              <button type="button" class="link" onClick={() => goToCell(cell.id)}>
                {t('goToCell', cell.ordinal)}
              </button>
            )}
          </div>
          <code class="excerpt">{excerpt}</code>
        </li>
      ))}
    </ul>
  </section>
);
