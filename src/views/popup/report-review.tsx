import { t } from '../../platform/i18n.ts';

interface ReviewProps {
  report: string;
  /** Whether it was copied; undefined before that was asked for. */
  copied: boolean | undefined;
  copy(report: string): void;
}

/** The written report, to be read before it is copied. */
export const ReportReview = ({ report, copied, copy }: ReviewProps) => (
  <details>
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
        value={report}
      />
      <div class="actions">
        <button type="button" class="primary" onClick={() => copy(report)}>
          {t('reportCopy')}
        </button>
        <p role="status" class={copied === false ? 'problem' : 'soft'}>
          {copied !== undefined && t(copied ? 'reportCopied' : 'reportNotCopied')}
        </p>
      </div>
    </div>
  </details>
);
