import { LEGEND } from '../../words/badge-signs.ts';
import { t } from '../../words/i18n.ts';

/** What each sign on the toolbar button means. */
export const BadgeLegend = () => (
  <section aria-labelledby="signs">
    <h2 id="signs">{t('badgeLegend')}</h2>
    <dl class="signs">
      {LEGEND.map(({ text, color, meaning }) => (
        <div key={meaning}>
          <dt>
            {text ? (
              <span class="sign" style={{ background: color }}>
                {text}
              </span>
            ) : (
              <span class="soft">{t('badgeNoSign')}</span>
            )}
          </dt>
          <dd>{t(meaning)}</dd>
        </div>
      ))}
    </dl>
  </section>
);
