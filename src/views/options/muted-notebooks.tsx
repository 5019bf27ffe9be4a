import { t } from '../../words/i18n.ts';
import type { Muted } from '../../platform/muted.ts';
import { Group } from '../ui/group.tsx';

interface MutedNotebooksProps {
  muted: readonly Muted[];
  unmute(notebook: string): void;
}

/** The notebooks in which nothing shows by itself, the one muted last first; nothing where there are none. */
export const MutedNotebooks = ({ muted, unmute }: MutedNotebooksProps) =>
  muted.length === 0 ? null : (
    <Group title={t('mutedNotebooks')} help={t('muteNotebookHelp')}>
      <ul class="muted">
        {muted.toReversed().map(({ notebook, title }) => (
          <li key={notebook}>
            <bdi>{title || notebook}</bdi>
            <button
              type="button"
              class="link"
              aria-label={t('unmuteNotebook', title || notebook)}
              onClick={() => unmute(notebook)}
            >
              {t('unmute')}
            </button>
          </li>
        ))}
      </ul>
    </Group>
  );
