import { t } from '../../words/i18n.ts';

export interface NewsState {
  release: string;
  text: string;
}

export interface NewsActions {
  /** It was unfolded: it stays until the popup closes, and does not come again. */
  readNews(): void;
  dismissNews(): void;
}

/** What an update has changed: one line, to be unfolded or sent away for good. */
export const News = ({ release, text, actions }: NewsState & { actions: NewsActions }) => (
  <aside class="news" aria-label={t('whatsNewIn', release)}>
    <details onToggle={actions.readNews}>
      <summary>{t('whatsNewIn', release)}</summary>
      <p>{text}</p>
    </details>
    <button
      type="button"
      class="dismiss"
      aria-label={t('whatsNewDismiss')}
      title={t('whatsNewDismiss')}
      onClick={actions.dismissNews}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M7 7l10 10M17 7L7 17" />
      </svg>
    </button>
  </aside>
);
