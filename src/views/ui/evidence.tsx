import { t } from '../../words/i18n.ts';
import type { Words } from '../../platform/words.ts';
import type { Actions } from './actions.ts';
import { CellText } from './cell-text.tsx';

interface EvidenceProps extends Pick<Words, 'evidence'> {
  goToCell: Actions['goToCell'];
}

/** What the diagnosis rests on: the cells, and the decisive line of each as plain text. */
export const Evidence = ({ evidence, goToCell }: EvidenceProps) => (
  <section>
    <h3>{t('evidence')}</h3>
    <ul class="evidence">
      {evidence.map(({ place, what, excerpt }) => (
        <li>
          <p>
            <strong>
              <CellText goToCell={goToCell}>{place}</CellText>
            </strong>{' '}
            {what}
          </p>
          <code class="excerpt">{excerpt}</code>
        </li>
      ))}
    </ul>
  </section>
);
