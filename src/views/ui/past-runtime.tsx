import type { Diagnosis } from '../../core/diagnosis/diagnose.ts';
import { t } from '../../platform/i18n.ts';
import type { Words } from '../../platform/words.ts';
import { MenuPath } from './menu-path.tsx';

/** Which older runtime has the NumPy that is asked for; empty where none has. */
export const pastRuntimeLine = ({ pastRuntime }: Pick<Diagnosis, 'pastRuntime'>): string =>
  pastRuntime ? t('advicePastRuntime', pastRuntime.name, pastRuntime.numpy) : '';

/** An older runtime instead of an install, and the way to it. */
export const PastRuntime = ({ pastRuntime }: Pick<Words, 'pastRuntime'>) =>
  pastRuntime === '' ? null : (
    <div>
      <p class="soft">{pastRuntime}</p>
      <MenuPath entry={t('menuRuntimeType')} />
    </div>
  );
