import type { PagePart } from '../../platform/page-health.ts';
import { t } from '../../words/i18n.ts';
import { partText } from './part-text.ts';

/** What was not found on the page, in plain words. */
export function MissingParts({ missing }: { missing: readonly PagePart[] }) {
  if (missing.length === 0) return null;
  return (
    <div>
      <p class="soft">{t('popupMissing')}</p>
      <ul class="parts">
        {missing.map((part) => (
          <li class="absent">{partText(part)}</li>
        ))}
      </ul>
    </div>
  );
}
