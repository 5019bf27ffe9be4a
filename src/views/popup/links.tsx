import { t } from '../../words/i18n.ts';

const Place = ({ page, text }: { page: string; text: string }) => (
  <a class="link" href={`/src/views/${page}/index.html`} target="_blank" rel="noopener">
    {text}
  </a>
);

interface LinksProps {
  openHistory(): void;
  /** Absent where there is no page to check. */
  checkPage: (() => void) | undefined;
}

/** Where one gets from the popup: what is wanted most, and the rest behind a word. */
export const Links = ({ openHistory, checkPage }: LinksProps) => (
  <footer class="links">
    <button type="button" class="link" onClick={openHistory}>
      {t('historyLink')}
    </button>
    <Place page="options" text={t('settings')} />
    <details class="menu" onToggle={({ currentTarget }) => currentTarget.scrollIntoView(false)}>
      <summary class="link">{t('more')}</summary>
      <ul>
        {checkPage && (
          <li>
            <button type="button" class="link" onClick={checkPage}>
              {t('checkLink')}
            </button>
          </li>
        )}
        <li>
          <Place page="guard-page" text={t('guardLink')} />
        </li>
        <li>
          <Place page="instructors" text={t('kitPopup')} />
        </li>
        <li>
          <Place page="welcome" text={t('howItWorks')} />
        </li>
      </ul>
    </details>
  </footer>
);
