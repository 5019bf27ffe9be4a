import type { GuardLine } from '../core/facts/guard-line.ts';
import { t } from './i18n.ts';

const versionText = (version: string) => (version === 'none' ? t('guardNone') : version);

/** What a guard cell found, in labelled values, which may be empty. */
export const guardRows = (report: GuardLine): [label: string, value: string][] => [
  [t('guardVerdict'), t(`guardVerdict_${report.verdict}`)],
  [t('guardEvidence'), report.evidence.map((each) => t(`guardEvidence_${each}`)).join('; ')],
  [t('versionLoaded'), versionText(report.loaded)],
  [t('versionOnDisk'), versionText(report.disk)],
  [t('versionPython'), report.python],
  [t('guardOthers'), report.others.join(', ')],
];
