import type { CheckedPage, PageCheck } from '../../platform/page-check.ts';
import { PAGE_PARTS, type PageVerdict } from '../../platform/page-health.ts';
import { t, type MessageKey } from '../../words/i18n.ts';
import type { PopupModel, Takeaway } from './model.ts';
import { Page } from './page.tsx';
import { partText, stillWorks } from './part-text.ts';

export interface CheckActions {
  copy(what: Takeaway, text: string): void;
  closeCheck(): void;
}

interface CheckPageProps {
  model: Extract<PopupModel, { page: 'check' }>;
  actions: CheckActions;
}

const TITLES: Record<PageVerdict, MessageKey> = {
  readable: 'checkReadable',
  degraded: 'verdictDegraded',
  unreadable: 'verdictUnreadable',
};

function sentenceOf({ check, missing }: CheckedPage): string {
  if (check.verdict === 'unreadable') return t('causeUnreadable');
  if (check.verdict === 'degraded') return stillWorks(missing).join(' ');
  return t('checkReadableText', check.cells.code, check.cells.text);
}

/** Every name of `colab/names`, for whoever mends the extension. */
const Hooks = ({ hooks }: Pick<PageCheck, 'hooks'>) => (
  <details>
    <summary>{t('checkHooks')}</summary>
    <table class="hooks">
      <thead class="unseen">
        <tr>
          <th scope="col">{t('checkHook')}</th>
          <th scope="col">{t('checkFound')}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(hooks).map(([name, { found }]) => (
          <tr class={found > 0 ? '' : 'none'}>
            <th scope="row">{name}</th>
            <td>{found}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);

function Checked({ checked, copied, actions }: CheckPageProps['model'] & CheckPageProps) {
  if (!checked) return null;
  const { check, missing, outline } = checked;
  const result = JSON.stringify(check, null, 2);
  return (
    <>
      <ul class="parts">
        {PAGE_PARTS.map((part) => {
          const isMissing = missing.includes(part);
          return (
            <li class={isMissing ? 'absent' : 'present'}>
              <span class="unseen">{t(isMissing ? 'checkMissing' : 'checkPresent')} </span>
              {partText(part)}
            </li>
          );
        })}
      </ul>
      <Hooks hooks={check.hooks} />
      <div class="stack">
        <p class="soft">{t('checkPrivacy')}</p>
        <div class="actions">
          <button
            type="button"
            class={check.verdict === 'readable' ? '' : 'primary'}
            onClick={() => actions.copy('outline', outline)}
          >
            {t(copied === 'outline' ? 'copied' : 'checkReport')}
          </button>
          <button type="button" onClick={() => actions.copy('result', result)}>
            {t(copied === 'result' ? 'copied' : 'checkCopy')}
          </button>
          <button type="button" onClick={actions.closeCheck}>
            {t('back')}
          </button>
        </div>
        <p class="unseen" role="status">
          {copied && t('copied')}
        </p>
      </div>
    </>
  );
}

/** "Check this page": each part found or missing, and what may be passed on of it. */
export function CheckPage({ model, actions }: CheckPageProps) {
  const { checked, hasFailed } = model;
  if (hasFailed) {
    return (
      <Page verdict="unknown" title={t('checkFailed')} text={t('popupNotNotebookHint')}>
        <div class="actions">
          <button type="button" onClick={actions.closeCheck}>
            {t('back')}
          </button>
        </div>
      </Page>
    );
  }
  if (!checked) return <Page verdict="unknown" title={t('checkUnderway')} />;
  const { verdict } = checked.check;
  return (
    <Page
      verdict={verdict === 'readable' ? 'clean' : 'unreadable'}
      title={t(TITLES[verdict])}
      text={sentenceOf(checked)}
    >
      <Checked {...model} model={model} actions={actions} />
    </Page>
  );
}
