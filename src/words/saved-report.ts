import { INSTALL_COMMAND } from '../core/signatures/install-signature.ts';
import type { Diagnosis } from '../core/diagnosis/diagnose.ts';
import type { PinFix } from '../core/installs/cures/pins.ts';
import type { Noted, Sighted } from '../core/ledger/session.ts';
import { t } from './i18n.ts';
import { evidenceKey } from './evidence-key.ts';
import { noteMeaning } from './note-meaning.ts';
import { headline } from './headline.ts';
import { misfitLine } from './misfit-line.ts';
import { sentence } from './sentence.ts';
import { remedyLines } from './remedy-lines.ts';
import { makesWorseLines, wontHelpLines } from './warning-lines.ts';
import type { Places } from '../core/saved/as-json.ts';
import type { Examined } from '../core/saved/examine.ts';
import { harmless, wrap } from './wrap.ts';

/** More is for `--json`. */
const MOST_EVIDENCE = 6;

/** The texts speak of cells, which run; a log has lines instead. */
const inLines = (text: string) =>
  text
    .replace(/\bcell (?=\d)/gi, (cell) => (cell.startsWith('C') ? 'Line ' : 'line '))
    .replace(/^(Line \d+) ran /, '$1 is of ')
    .replace(/ Then run line \d+ again\.$/, '');

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : ['', title, ...lines];

type Part = 'scanOfOutput' | 'scanOfSource';

const placed = (heading: string, line: number, part: Part, places: Places) =>
  places === 'cells' ? t(part, heading, line) : `${inLines(heading)}:`;

function evidenceLines(seen: Sighted, places: Places) {
  const { cell, line, signature, excerpt } = seen;
  const part = signature === INSTALL_COMMAND ? 'scanOfSource' : 'scanOfOutput';
  const what = `${t('cell', cell.ordinal)} ${t(evidenceKey(seen))}`;
  const heading = placed(what, line, part, places);
  return [...wrap(heading, '  '), ...wrap(harmless(excerpt), '    ')];
}

function noteLines({ cell, line, excerpt, signature, isReplaced }: Noted, places: Places) {
  const heading = placed(t('cell', cell.ordinal), line, 'scanOfOutput', places);
  return [
    ...wrap(heading, '  '),
    ...wrap(harmless(excerpt), '    '),
    ...wrap(noteMeaning(signature, isReplaced), '    '),
  ];
}

/** A line as it is, and as it could be: not broken into several, for it is to be copied. */
const cureLines = ({ line, from, to }: PinFix, { installCell }: Diagnosis) => [
  `  ${t('scanLine', t('cell', installCell?.ordinal ?? 0), line)}`,
  `    - ${harmless(from)}`,
  ...(to === undefined ? [] : to.split('\n').map((each) => `    + ${harmless(each)}`)),
];

const misfits = ({ misfits: found }: Diagnosis) => (found ? [misfitLine(found)] : []);

const firstOf = <T>(all: readonly T[], lines: (each: T) => string[]): string[] => {
  const more = all.length - MOST_EVIDENCE;
  const first = all.slice(0, MOST_EVIDENCE).flatMap((each) => lines(each));
  return more > 0 ? [...first, `  ${t('scanMore', more)}`] : first;
};

/**
 * What was found in one notebook or log: plain lines of at most 80 columns that a person can paste
 * to another.
 */
export function savedReport(
  file: string,
  { diagnosis, noted, cures }: Examined,
  places: Places,
): string[] {
  const own = places === 'lines' ? inLines : (text: string) => text;
  const list = (texts: readonly string[]) => texts.flatMap((text) => wrap(own(text), '  - '));
  const steps = remedyLines(diagnosis).flatMap((texts, index) => {
    const number = `  ${index + 1}. `;
    const indent = ' '.repeat(number.length);
    return texts.flatMap((text, line) => wrap(own(text), line === 0 ? number : indent));
  });
  const { evidence } = diagnosis;
  const seen = firstOf(evidence, (each) => evidenceLines(each, places));
  const notes = firstOf(noted, (each) => noteLines(each, places));
  return [
    ...wrap(harmless(file)),
    ...wrap(headline(diagnosis)),
    '',
    ...wrap(own(sentence(diagnosis))),
    ...section(t('evidence'), seen),
    ...section(t('scanToDo'), steps),
    ...section(
      t('scanToChange'),
      cures.flatMap((cure) => cureLines(cure, diagnosis)),
    ),
    ...section(t('wontHelp'), list([...misfits(diagnosis), ...wontHelpLines(diagnosis)])),
    ...section(t('makesWorse'), evidence.length > 0 ? list(makesWorseLines(diagnosis)) : []),
    ...section(t('notes'), notes),
  ];
}
