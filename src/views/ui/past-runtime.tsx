import { t } from '../../words/i18n.ts';
import type { Words } from '../../platform/words.ts';
import { MenuPath } from './menu-path.tsx';

/** An older runtime instead of an install, and the way to it. */
export const PastRuntime = ({ pastRuntime }: Pick<Words, 'pastRuntime'>) =>
  pastRuntime === '' ? null : (
    <div>
      <p class="soft">{pastRuntime}</p>
      <MenuPath entry={t('menuRuntimeType')} />
    </div>
  );
