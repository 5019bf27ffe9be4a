import { t } from '../../words/i18n.ts';

/** The written report; its text is absent until it is asked for. */
export interface ReportState {
  text?: string;
  /** Whether it was copied; absent before that was asked for. */
  isCopied?: boolean;
}

export interface ReportActions {
  writeReport(): void;
  copyReport(text: string): void;
}

/** The written report, to be read before it is copied. */
export const ReportReview = ({
  text = '',
  isCopied,
  writeReport,
  copyReport,
}: ReportState & ReportActions) => (
  <details onToggle={writeReport}>
    <summary>{t('report')}</summary>
    <div class="fold review">
      <p class="soft" id="report-hint">
        {t('reportHint')}
      </p>
      <textarea
        readOnly
        rows={12}
        aria-label={t('report')}
        aria-describedby="report-hint"
        value={text}
      />
      <div class="actions">
        <button type="button" class="primary" onClick={() => copyReport(text)}>
          {t('reportCopy')}
        </button>
        <p role="status" class={isCopied === false ? 'problem' : 'soft'}>
          {isCopied !== undefined && t(isCopied ? 'reportCopied' : 'reportNotCopied')}
        </p>
      </div>
    </div>
  </details>
);
