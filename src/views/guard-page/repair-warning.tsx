import { type MessageKey, t } from '../../words/i18n.ts';

const REASONS: readonly MessageKey[] = [
  'guardRepairWhyMemory',
  'guardRepairWhyProof',
  'guardRepairWhyVersions',
];

/** What whoever chooses the repair should know; it is heard when it appears. */
export const RepairWarning = () => (
  <div class="warning problem" role="alert">
    <p>{t('guardRepairWarning')}</p>
    <details>
      <summary>{t('guardRepairWhy')}</summary>
      <ul>
        {REASONS.map((reason) => (
          <li>{t(reason)}</li>
        ))}
      </ul>
    </details>
    <p class="soft">{t('guardRepairForgotten')}</p>
  </div>
);
