import { t } from '../../words/i18n.ts';
import type { Words } from '../../platform/words.ts';
import { Rows } from './rows.tsx';

/** The versions that the outputs named; nothing where they named none. */
export const Versions = ({ versions }: Pick<Words, 'versions'>) =>
  versions.length === 0 ? null : (
    <section>
      <h3>{t('versions')}</h3>
      <Rows rows={versions} />
    </section>
  );
