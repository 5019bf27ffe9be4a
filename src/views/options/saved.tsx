import type { Choices, Settings } from '../../platform/settings.ts';
import { t } from '../../words/i18n.ts';

/** What of the settings a click has changed. */
export type Changed = keyof Choices | 'course' | 'everything';

/** How the last change has ended. */
export interface Saved {
  what: Changed;
  isWritten: boolean;
  /** The settings that it has replaced, where they can be brought back. */
  before?: Settings;
}

// The button that had the focus may be gone.
const focus = (element: HTMLElement | null) => element?.focus();

interface OutcomeProps {
  saved: Saved | undefined;
  what: Changed;
  /** Brings the settings back as they were. */
  undo?: (() => void) | undefined;
}

/** How a change has ended, beside what was clicked. The page says it aloud in one place. */
export function Outcome({ saved, what, undo }: OutcomeProps) {
  if (saved?.what !== what) return null;
  const { isWritten, before } = saved;
  return (
    <span class={isWritten ? 'outcome' : 'outcome is-bad'}>
      <span aria-hidden="true">{t(isWritten ? 'optionsSaved' : 'optionsNotSavedShort')}</span>
      {isWritten && before && undo && (
        <button type="button" class="link" ref={focus} onClick={undo}>
          {t('undo')}
        </button>
      )}
    </span>
  );
}

/** The one place that says aloud how a change has ended; what is wrong can be read there too. */
export const SaidAloud = ({ saved }: { saved: Saved | undefined }) => (
  <p role="status" class={saved?.isWritten === false ? 'problem' : 'unseen'}>
    {saved && t(saved.isWritten ? 'optionsSaved' : 'optionsNotSaved')}
  </p>
);
