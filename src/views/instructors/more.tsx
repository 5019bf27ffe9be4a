import { toFragment } from '../../guard/fragment.ts';
import { DEFAULT_GUARD } from '../../guard/options.ts';
import { t } from '../../words/i18n.ts';
import { Copyable } from './copyable.tsx';
import type { KitProps } from './model.ts';

/** A file of the project, which has its address wherever it was got from. */
const Document = ({ file }: { file: string }) => <code class="file">{file}</code>;

export const Paper = () => (
  <section aria-labelledby="paper">
    <h2 id="paper">{t('kitGuide')}</h2>
    <p>{t('kitGuideHelp')}</p>
    <p>
      <a href="/src/views/restart-guide/index.html">{t('kitGuideLink')}</a>
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
        <a href={`/src/views/guard-page/index.html${chosen}`}>{t('guardLink')}</a>
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

const EXITS = [
  ['0', 'kitScanExit0'],
  ['1', 'kitScanExit1'],
  ['2', 'kitScanExit2'],
] as const;

const SCAN = 'npm run --silent scan -- submissions/*.ipynb';
const SCAN_JSON = 'npm run --silent scan -- --json submissions/*.ipynb > report.jsonl';

export const Submissions = (props: KitProps) => (
  <section aria-labelledby="scan">
    <h2 id="scan">{t('kitScan')}</h2>
    <p>{t('kitScanHelp')}</p>
    <div class="pairs">
      <Copyable {...props} what="scan" title={t('kitScanCommand')} text={SCAN} />
      <Copyable {...props} what="scan-json" title={t('kitScanJson')} text={SCAN_JSON} />
    </div>
    <h3>{t('kitScanExits')}</h3>
    <dl class="exits">
      {EXITS.map(([code, meaning]) => (
        <div>
          <dt>{code}</dt>
          <dd>{t(meaning)}</dd>
        </div>
      ))}
    </dl>
    <p class="soft">
      {t('kitScanDocument')} <Document file="docs/instructors.md" />
    </p>
  </section>
);
