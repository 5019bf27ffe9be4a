import '../../src/words/speak-english.ts';
import type { Diagnosis } from '../../src/core/diagnosis/diagnose.ts';
import type { Remedy } from '../../src/core/ledger/events.ts';
import { t } from '../../src/words/i18n.ts';
import { lossLine } from '../../src/words/loss-lines.ts';
import { cellToChange, pinsAdvice } from '../../src/words/pins-advice.ts';
import { makesWorseLines, wontHelpLines } from '../../src/words/warning-lines.ts';
import { pastRuntimeLine } from '../../src/words/past-runtime-line.ts';

const MENUS = {
  'restart-and-run-all': 'menuRestartAndRunAll',
  restart: 'menuRestart',
  'delete-runtime': 'menuDelete',
} as const;

/** What is to be changed: first, or where what comes before it has not helped. */
function changes(diagnosis: Diagnosis, isFirst: boolean): string {
  const cell = cellToChange(diagnosis) ?? diagnosis.evidence[0]?.cell;
  return isFirst && cell ? pinsAdvice(diagnosis, cell) : t('advicePinsNext');
}

function remedyLines(diagnosis: Diagnosis, remedy: Remedy, isFirst: boolean): string[] {
  switch (remedy) {
    // What was saved does not tell where it ran: the words are those for Colab's own runtimes.
    case 'fix-pins':
    case 'fresh-environment':
      return [changes(diagnosis, isFirst)];
    case 'runtime-version':
      return [`${t('menuRuntime')} > ${t('menuRuntimeType')}`, pastRuntimeLine(diagnosis)];
    default: {
      // What the variables are worth by now, nothing that was saved can tell.
      const loss = remedy === 'delete-runtime' ? t('lossDelete') : lossLine('lost', remedy);
      return [`${t('menuRuntime')} > ${t(MENUS[remedy])}`, loss];
    }
  }
}

/** The remedies in order, each with what it costs. */
export const remedies = (diagnosis: Diagnosis): string[][] =>
  diagnosis.remedies.map((remedy, index) => remedyLines(diagnosis, remedy, index === 0));

/** What cannot help here, with the reason. */
export const wontHelp = wontHelpLines;

/** What makes any of these faults worse, with the reason. */
export const makesWorse = makesWorseLines;
