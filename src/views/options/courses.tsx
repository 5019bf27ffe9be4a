import { t } from '../../words/i18n.ts';

/** What there is for those who write notebooks for others. */
export const Courses = () => (
  <section class="courses" aria-labelledby="courses">
    <h2 id="courses">{t('courses')}</h2>
    <ul>
      <li>
        <a class="lone" href="/src/views/guard-page/index.html">
          {t('guardLink')}
        </a>
        <p class="soft">{t('guardLinkHelp')}</p>
      </li>
      <li>
        <a class="lone" href="/src/views/instructors/index.html">
          {t('kitOpen')}
        </a>
        <p class="soft">{t('kitLinkHelp')}</p>
      </li>
    </ul>
  </section>
);
