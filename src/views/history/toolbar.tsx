import { t } from '../../words/i18n.ts';
import type { HistoryActions } from './model.ts';

function importFrom(input: HTMLInputElement, actions: HistoryActions): void {
  const [file] = input.files ?? [];
  if (file) actions.importFile(file);
  // The same file can be chosen again.
  input.value = '';
}

interface ToolbarProps {
  actions: HistoryActions;
  /** Nothing is there to be exported or erased. */
  isEmpty: boolean;
}

/** What can be done with the history as a whole. */
export const Toolbar = ({ actions, isEmpty }: ToolbarProps) => (
  <div class="toolbar">
    <button
      type="button"
      disabled={isEmpty}
      aria-describedby="export-holds"
      onClick={actions.exportJson}
    >
      {t('exportJson')}
    </button>
    <button
      type="button"
      disabled={isEmpty}
      aria-describedby="export-holds"
      onClick={actions.exportCsv}
    >
      {t('exportCsv')}
    </button>
    <label class="button">
      {t('importFile')}
      <input
        type="file"
        class="unseen"
        accept=".json,application/json"
        onChange={({ currentTarget }) => importFrom(currentTarget, actions)}
      />
    </label>
    <button type="button" class="danger" disabled={isEmpty} onClick={actions.erase}>
      {t('eraseEverything')}
    </button>
  </div>
);
