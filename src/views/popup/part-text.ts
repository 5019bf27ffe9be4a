import type { PagePart } from '../../platform/page-health.ts';
import { t, type MessageKey } from '../../words/i18n.ts';

const PARTS: Record<PagePart, MessageKey> = {
  cells: 'partCells',
  outputs: 'partOutputs',
  runs: 'partRuns',
  connect: 'partConnect',
  'restart-and-run-all': 'partRestartAndRunAll',
  restart: 'partRestart',
  'delete-runtime': 'partDeleteRuntime',
  'run-all': 'partRunAll',
  'clear-outputs': 'partClearOutputs',
};

/** A part of Colab's page in plain words. */
export const partText = (part: PagePart): string => t(PARTS[part]);

const LACKS: Partial<Record<PagePart, MessageKey>> = {
  runs: 'lacksRuns',
  connect: 'lacksConnect',
  'restart-and-run-all': 'lacksRemedy',
};

/** What still works on a page that is read only in part, and what does not. */
export const stillWorks = (missing: readonly PagePart[]): string[] => [
  t('worksReading'),
  ...missing.flatMap((part) => {
    const key = LACKS[part];
    return key ? [t(key)] : [];
  }),
];
