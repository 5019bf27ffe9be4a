import type { Verdict } from '../../../core/diagnosis/diagnose.ts';
import { asJson } from '../../../core/saved/as-json.ts';
import { headline } from '../../../words/headline.ts';
import { type MessageKey, t } from '../../../words/i18n.ts';
import { savedReport } from '../../../words/saved-report.ts';
import { harmless } from '../../../words/wrap.ts';
import { LARGEST_FILE, type Answer, type ScanFault } from './answer.ts';

/** A file that was scanned, as the page shows it. */
export interface ScannedFile {
  /** As it can be shown. */
  name: string;
  verdict: Verdict;
  headline: string;
  hasFault: boolean;
  /** The report, as `npm run scan` prints it. */
  text: string;
  /** The same for programs, on one line. */
  json: string;
}

/** A file that could not be. */
interface RefusedFile {
  name: string;
  reason: string;
}

export type ScanEntry = ScannedFile | RefusedFile;

export const isScanned = (entry: ScanEntry): entry is ScannedFile => 'text' in entry;

const REASONS: Record<ScanFault, readonly [whole: MessageKey, atLine?: MessageKey]> = {
  empty: ['kitScanUnfit_empty'],
  'not-json': ['kitScanUnfit_notJson', 'kitScanUnfit_notJsonLine'],
  'not-a-notebook': ['kitScanUnfit_notNotebook', 'kitScanUnfit_notNotebookLine'],
  'old-format': ['kitScanUnfit_oldFormat'],
  'new-format': ['kitScanUnfit_newFormat'],
  'too-large': ['kitScanUnfit_tooLarge'],
  unreadable: ['kitScanUnfit_unreadable'],
  'too-slow': ['kitScanUnfit_tooSlow'],
  crashed: ['kitScanUnfit_crashed'],
};

function reasonOf(fault: ScanFault, line: number | undefined): string {
  const [whole, atLine] = REASONS[fault];
  if (fault === 'too-large') return t(whole, LARGEST_FILE / 1_000_000);
  return line !== undefined && atLine ? t(atLine, line) : t(whole);
}

/** What came of a file, in words. */
export function entryOf(name: string, answer: Answer): ScanEntry {
  const shown = harmless(name);
  if ('fault' in answer) return { name: shown, reason: reasonOf(answer.fault, answer.line) };
  const { examined } = answer;
  return {
    name: shown,
    verdict: examined.diagnosis.verdict,
    headline: headline(examined.diagnosis),
    hasFault: examined.sighted.length > 0,
    text: savedReport(name, examined, 'cells').join('\n'),
    json: asJson({ file: name }, examined, 'cells'),
  };
}
