import { UNDO_TIME } from '../../platform/history-messages.ts';
import { plural, t } from '../../words/i18n.ts';
import type { HistoryActions, HistoryModel } from './model.ts';

// The button that had the focus is gone.
const focus = (element: HTMLElement | null) => element?.focus();

interface NoticesProps {
  model: HistoryModel;
  actions: HistoryActions;
}

/** What has become of an import or an erasure, and the way back from the latter. */
export const Notices = ({ model: { isErasing, notice, setAside }, actions }: NoticesProps) => (
  <>
    <div role="status">
      {isErasing && (
        <p class="notice tone-warn">
          {plural('erasing', UNDO_TIME / 1000)}
          <button type="button" class="primary" ref={focus} onClick={actions.undo}>
            {t('undo')}
          </button>
        </p>
      )}
      {!isErasing && notice?.isGood && <p class="notice tone-good">{notice.text}</p>}
    </div>
    {!isErasing && notice && !notice.isGood && (
      <p class="notice tone-bad" role="alert">
        {notice.text}
      </p>
    )}
    {setAside > 0 && <p class="problem">{plural('popupSetAside', setAside)}</p>}
  </>
);
