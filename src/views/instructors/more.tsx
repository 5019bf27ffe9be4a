import { toFragment } from '../../guard/fragment.ts';
import { DEFAULT_GUARD } from '../../guard/options.ts';
import { t } from '../../words/i18n.ts';
import { Document } from './document.tsx';
import type { KitProps } from './model.ts';

export const Paper = () => (
  <section aria-labelledby="paper">
    <h2 id="paper">{t('kitGuide')}</h2>
    <p>{t('kitGuideHelp')}</p>
    <p>
      <a class="lone" href="/src/views/restart-guide/index.html">
        {t('kitGuideLink')}
      </a>
    </p>
  </section>
);

/** The guard page, with the course and help link that were typed for the preset. */
export function GuardCell({ model }: KitProps) {
  const { course, helpLink: link } = model.draft;
  const chosen = toFragment({ ...DEFAULT_GUARD, course, link });
  return (
    <section aria-labelledby="guard-cell">
      <h2 id="guard-cell">{t('kitGuard')}</h2>
      <p>{t('kitGuardHelp')}</p>
      <p>
        <a class="lone" href={`/src/views/guard-page/index.html${chosen}`}>
          {t('guardLink')}
        </a>
      </p>
    </section>
  );
}

export const ManagedPolicy = () => (
  <section aria-labelledby="policy">
    <h2 id="policy">{t('kitPolicy')}</h2>
    <p>{t('kitPolicyHelp')}</p>
    <p class="soft">
      {t('kitPolicyDocument')} <Document file="docs/managed-policy.md" />
    </p>
  </section>
);
