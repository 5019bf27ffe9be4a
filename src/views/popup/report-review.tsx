import { t } from '../../words/i18n.ts';
import { FalseAlarm } from '../ui/other-choices.tsx';

/** The written report; its text is absent until it is asked for. */
export interface ReportState {
  text?: string;
  /** Whether it was copied; absent before that was asked for. */
  isCopied?: boolean;
}

export interface ReportActions {
  writeReport(): void;
  copyReport(text: string): void;
  /** Copies it, and opens the address where it can be pasted, if there is one. */
  reportAlarm(text: string, address: string | undefined): void;
}

interface ReportReviewProps extends ReportState, ReportActions {
  /** Where a false alarm is reported. */
  alarmAddress: string | undefined;
}

/** The written report, to be read before it is copied. */
export const ReportReview = ({
  text = '',
  isCopied,
  alarmAddress,
  writeReport,
  copyReport,
  reportAlarm,
}: ReportReviewProps) => (
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
      <FalseAlarm address={alarmAddress} report={() => reportAlarm(text, alarmAddress)} />
    </div>
  </details>
);
