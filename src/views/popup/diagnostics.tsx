import type { Diagnosis } from '../../core/diagnose.ts';
import { t } from '../../platform/i18n.ts';

/** By which signatures a fault was recognised, and in which folder NumPy failed. */
export function Diagnostics({ evidence }: Diagnosis) {
  const signatures = [...new Set(evidence.map((seen) => seen.signature))];
  const where = evidence.find((seen) => seen.facts.numpyPath)?.facts.numpyPath;
  return (
    <section>
      <h3>{t('diagnostics')}</h3>
      <dl class="versions">
        <dt>{t('diagnosticsSignature')}</dt>
        <dd>{signatures.join(', ')}</dd>
        {where && (
          <>
            <dt>{t('diagnosticsWhere')}</dt>
            <dd>{where}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
