import type { Diagnosis } from '../../core/diagnosis/diagnose.ts';
import { t } from '../../words/i18n.ts';
import { Rows } from '../ui/rows.tsx';

/** By which signatures a fault was recognised, and in which folder NumPy failed. */
export function Diagnostics({ evidence }: Diagnosis) {
  const signatures = [...new Set(evidence.map((seen) => seen.signature))];
  const where = evidence.find((seen) => seen.facts.numpyPath)?.facts.numpyPath;
  const rows = [
    [t('diagnosticsSignature'), signatures.join(', ')],
    [t('diagnosticsWhere'), where ?? ''],
  ] as const;
  return (
    <section>
      <h3>{t('diagnostics')}</h3>
      <Rows rows={rows} />
    </section>
  );
}
