import type { Diagnosis } from '../../core/diagnose.ts';
import type { Sighted } from '../../core/kernel-record.ts';
import { t } from '../../platform/i18n.ts';
import type { Actions } from './actions.ts';
import { evidenceKey } from './evidence-key.ts';

interface EvidenceProps {
  diagnosis: Diagnosis;
  goToCell: Actions['goToCell'];
}

/** Where it was seen: a cell of this notebook, or another notebook on the same runtime. */
function Place({ seen, diagnosis }: { seen: Sighted; diagnosis: Diagnosis }) {
  const key = evidenceKey(seen);
  const { matter } = diagnosis.reuse;
  if (seen.notebook !== diagnosis.notebook && matter) {
    return <span>{t(`${key}There`, matter.by.title || matter.by.notebook)}</span>;
  }
  return (
    <span>
      <strong>{t('cell', seen.cell.ordinal)}</strong> {t(key)}
    </span>
  );
}

/** What the diagnosis rests on: the cells, and the decisive line of each as plain text. */
export const Evidence = ({ diagnosis, goToCell }: EvidenceProps) => (
  <section>
    <h3>{t('evidence')}</h3>
    <ul class="evidence">
      {diagnosis.evidence.map((seen) => (
        <li>
          <div class="where">
            <Place seen={seen} diagnosis={diagnosis} />
            {seen.notebook === diagnosis.notebook && (
              <button type="button" class="link" onClick={() => goToCell(seen.cell.id)}>
                {t('goToCell', seen.cell.ordinal)}
              </button>
            )}
          </div>
          <code class="excerpt">{seen.excerpt}</code>
        </li>
      ))}
    </ul>
  </section>
);
