import { t } from '../../words/i18n.ts';
import { FileChooser } from '../ui/file-chooser.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import { Copyable } from './copyable.tsx';
import { Document } from './document.tsx';
import type { KitProps } from './model.ts';
import { isScanned, type ScanEntry } from './scan/entry.ts';
import { allReports, counted, MOST_FILES, type ScanState } from './scan/submissions-scan.ts';

const EXITS = [
  ['0', 'kitScanExit0'],
  ['1', 'kitScanExit1'],
  ['2', 'kitScanExit2'],
] as const;

const SCAN = 'npm run --silent scan -- submissions/*.ipynb';
const SCAN_JSON = 'npm run --silent scan -- --json submissions/*.ipynb > report.jsonl';

/** The command, for what this page does not take. */
const Command = (props: KitProps) => (
  <details>
    <summary>{t('kitScanCommandLine')}</summary>
    <div class="fold">
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
    </div>
  </details>
);

const Entry = ({ entry }: { entry: ScanEntry }) =>
  isScanned(entry) ? (
    <li class={`verdict-${entry.verdict}`}>
      <details>
        <summary>
          <VerdictMark verdict={entry.verdict} />
          <bdi>{entry.name}</bdi>
          <span>{entry.headline}</span>
        </summary>
        <pre tabIndex={0} role="region" aria-label={t('kitScanReport', entry.name)}>
          {entry.text}
        </pre>
      </details>
    </li>
  ) : (
    <li class="problem">
      <bdi>{entry.name}</bdi> <span>{entry.reason}</span>
    </li>
  );

/** What is said once, when there is nothing more to wait for. */
function outcome({ entries, total, isRunning }: ScanState): string {
  if (isRunning || total === 0) return '';
  if (entries.length < total) return t('kitScanStopped', entries.length, total);
  const { scanned, faulty, refused } = counted(entries);
  return t('kitScanDone', scanned, faulty, refused);
}

const Running = ({ scan, stop }: { scan: ScanState; stop(): void }) => (
  <div class="running">
    <progress aria-label={t('kitScanProgress')} max={scan.total} value={scan.entries.length} />
    <span>{t('kitScanCount', scan.entries.length, scan.total)}</span>
    <button type="button" class="outlined" onClick={stop}>
      {t('kitScanStop')}
    </button>
  </div>
);

function Found({ model, actions }: KitProps) {
  const { scan, copied } = model;
  const isCopied = copied?.what === 'report' ? copied.isCopied : undefined;
  return (
    <>
      <h3>{t('kitScanResults')}</h3>
      <ul class="found">
        {scan.entries.map((entry, place) => (
          <Entry key={place} entry={entry} />
        ))}
      </ul>
      {!scan.isRunning && (
        <div class="actions">
          <button
            type="button"
            class="outlined"
            aria-live="polite"
            onClick={() => actions.copy('report', allReports(scan.entries))}
          >
            {t(isCopied === undefined ? 'kitScanCopy' : isCopied ? 'copied' : 'kitNotCopied')}
          </button>
          <button type="button" class="outlined" onClick={actions.downloadReports}>
            {t('kitScanText')}
          </button>
          <button type="button" class="outlined" onClick={actions.downloadRows}>
            {t('kitScanRows')}
          </button>
          <button type="button" class="outlined" onClick={actions.clearScan}>
            {t('kitScanClear')}
          </button>
        </div>
      )}
    </>
  );
}

/** Scans the notebooks that are dropped on the page, or chosen. */
export function Submissions(props: KitProps) {
  const { model, actions } = props;
  const { scan } = model;
  return (
    <section aria-labelledby="scan">
      <h2 id="scan">{t('kitScan')}</h2>
      <p>{t('kitScanHere')}</p>
      <FileChooser accept=".ipynb" label={t('kitScanChoose')} isMany take={actions.scan} />
      {scan.isRunning && <Running scan={scan} stop={actions.stopScan} />}
      <p role="status">{outcome(scan)}</p>
      {scan.isCut && <p class="problem">{t('kitScanTooMany', MOST_FILES)}</p>}
      {scan.entries.length > 0 && <Found {...props} />}
      <p class="soft">{t('kitScanSaved')}</p>
      <Command {...props} />
    </section>
  );
}
