import { t } from '../../platform/i18n.ts';
import type { Words } from '../../platform/words.ts';

/** The versions that the outputs named; nothing where they named none. */
export const Versions = ({ versions }: Pick<Words, 'versions'>) =>
  versions.length === 0 ? null : (
    <section>
      <h3>{t('versions')}</h3>
      <dl class="versions">
        {versions.map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </section>
  );
