import { releaseOf } from '../../platform/news.ts';
import { t } from '../../words/i18n.ts';
import { whatsNew } from '../../words/whats-new.ts';

/** What the extension is, and where it comes from. */
export interface AboutModel {
  version: string;
  licence: string;
  /** The project's page, or the one that the copy came from; undefined where neither is known. */
  address: string | undefined;
}

/** Version, licence, where the project is, and what the last release has changed. */
export function About({ version, licence, address }: AboutModel) {
  const release = releaseOf(version);
  const news = whatsNew(release);
  return (
    <section aria-labelledby="about">
      <h2 id="about">{t('about')}</h2>
      <dl class="facts">
        <div>
          <dt>{t('aboutVersion')}</dt>
          <dd>{version}</dd>
        </div>
        <div>
          <dt>{t('aboutLicence')}</dt>
          <dd>{licence}</dd>
        </div>
        <div>
          <dt>{t('aboutProject')}</dt>
          <dd>
            {address ? (
              <a href={address} target="_blank" rel="noopener noreferrer">
                {address}
              </a>
            ) : (
              t('aboutFolder')
            )}
          </dd>
        </div>
        {news && (
          <div>
            <dt>{t('whatsNewIn', release)}</dt>
            <dd>{news}</dd>
          </div>
        )}
      </dl>
      <p class="soft">{t('settingsLanguage')}</p>
    </section>
  );
}
