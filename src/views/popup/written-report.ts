import type { Diagnosis } from '../../core/diagnosis/diagnose.ts';
import { nameCells } from '../../core/diagnosis/name-cells.ts';
import { isolated } from '../../words/isolated.ts';
import type { PinFix } from '../../core/installs/cures/pins.ts';
import type { Sighted } from '../../core/ledger/session.ts';
import { type MessageKey, plural, t } from '../../words/i18n.ts';
import { withoutSecrets } from '../../core/text/without-secrets.ts';
import { evidenceKey } from '../../words/evidence-key.ts';
import { guardRows } from '../../words/guard-words.ts';
import { headline } from '../../words/headline.ts';
import type { About } from './about.ts';
import { impersonal } from './impersonal.ts';
import { code, plain } from './markdown.ts';
import { misfitLine } from '../../words/misfit-line.ts';
import { REMEDY_NAMES } from '../../words/remedy-names.ts';
import { sentence } from '../../words/sentence.ts';
import { versionRows } from '../../words/version-rows.ts';
import { wontHelpLines } from '../../words/warning-lines.ts';

const OUTCOMES = {
  done: 'outcomeDone',
  'failed-cell': 'outcomeFailedCell',
  stopped: 'outcomeStoppedShort',
  'no-answer': 'outcomeNoAnswerShort',
  'connection-lost': 'outcomeConnectionLostShort',
  interrupted: 'outcomeInterruptedShort',
  'not-run': 'outcomeNotRun',
} as const satisfies Record<string, MessageKey>;

/** The same diagnosis without the names of other notebooks, and with its cells by their numbers. */
function unnamed(diagnosis: Diagnosis): Diagnosis {
  const bare = nameCells(diagnosis, () => undefined);
  const { matter } = diagnosis.reuse;
  if (!matter) return bare;
  const by = { ...matter.by, title: t('anotherNotebook') };
  return { ...bare, reuse: { ...diagnosis.reuse, matter: { ...matter, by } } };
}

function seenLine(seen: Sighted, notebook: string): string {
  const key = evidenceKey(seen);
  const place =
    seen.notebook === notebook
      ? `${t('cell', seen.cell.ordinal)} ${t(key)}`
      : t(`${key}There`, t('anotherNotebook'));
  return `${place} (${code(seen.signature)}): ${code(isolated(impersonal(seen.excerpt)))}`;
}

function triedLines({ progress }: Diagnosis): string[] {
  if (!progress) return [];
  const { remedy, tried, outcome } = progress;
  return [
    `${t(REMEDY_NAMES[remedy])}${outcome ? `: ${t(OUTCOMES[outcome])}` : ''}`,
    ...tried.map(
      ({ route, worked }) => `${code(route)}: ${t(worked ? 'routeWorked' : 'routeFailed')}`,
    ),
  ];
}

const rowsOf = ({ guard }: Diagnosis) =>
  guard ? guardRows(guard.report).filter(([, value]) => value !== '') : [];

const list = (title: MessageKey, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`**${t(title)}**\n${lines.map((line) => `- ${line}`).join('\n')}`];

/** A diagnosis as Markdown, for a forum or a teacher; it names no notebook, person or runtime. */
export function writtenReport(
  diagnosis: Diagnosis,
  { version, original }: About,
  pins: readonly PinFix[] = [],
): string {
  const about = unnamed(diagnosis);
  const versions = versionRows(about, original);
  return [
    `### ${headline(about)}`,
    plain(sentence(about)),
    ...(about.misfits ? [plain(misfitLine(about.misfits))] : []),
    ...list(
      'evidence',
      about.evidence
        .map((seen) => seenLine(seen, about.notebook))
        .concat(about.moreEvidence ? plural('evidenceMore', about.moreEvidence) : []),
    ),
    ...list(
      'versions',
      versions.map(([label, value]) => `${label}: ${plain(isolated(impersonal(value)))}`),
    ),
    ...list(
      'guardFound',
      rowsOf(about).map(([label, value]) => `${label}: ${plain(value)}`),
    ),
    ...list('reportTried', triedLines(about)),
    ...list(
      'reportAdvice',
      about.remedies.map((remedy) => t(REMEDY_NAMES[remedy])),
    ),
    ...list(
      'reportChanges',
      pins.flatMap(({ to }) =>
        to === undefined ? [] : code(isolated(impersonal(withoutSecrets(to)))),
      ),
    ),
    ...list('wontHelp', wontHelpLines(about)),
    `${t('name')} ${version}`,
  ].join('\n\n');
}
