import type { Reuse } from '../../core/diagnosis/reuse.ts';
import { plural, t } from '../../words/i18n.ts';
import { ago } from '../../words/moment.ts';

/** How long a runtime has been known, and which other notebook used it last. */
export function ReuseLine({ since, others, dropped }: Reuse) {
  const [other] = others;
  return (
    <p class="soft">
      {t('reuseSince', ago(since))}{' '}
      {other && t('reuseOther', other.title || other.notebook, ago(other.lastAt))}{' '}
      {dropped > 0 && plural('reuseDropped', dropped)}
    </p>
  );
}
