import type { Diagnosis } from '../core/diagnosis/diagnose.ts';
import type { Remedy } from '../core/ledger/events.ts';
import { t } from './i18n.ts';
import { lossLine } from './loss-lines.ts';
import { pastRuntimeLine } from './past-runtime-line.ts';
import { cellToChange, pinsAdvice } from './pins-advice.ts';
import { REMEDY_NAMES } from './remedy-names.ts';

const wayTo = (remedy: Remedy) => `${t('menuRuntime')} > ${t(REMEDY_NAMES[remedy])}`;

/** What is to be changed: first, or where what comes before it has not helped. */
function changes(diagnosis: Diagnosis, isFirst: boolean): string {
  const cell = cellToChange(diagnosis) ?? diagnosis.evidence[0]?.cell;
  return isFirst && cell ? pinsAdvice(diagnosis, cell) : t('advicePinsNext');
}

function linesOf(diagnosis: Diagnosis, remedy: Remedy, isFirst: boolean): string[] {
  switch (remedy) {
    // What was saved does not tell where it ran: the words are those for Colab's own runtimes.
    case 'fix-pins':
    case 'fresh-environment':
      return [changes(diagnosis, isFirst)];
    case 'runtime-version':
      return [wayTo(remedy), pastRuntimeLine(diagnosis)];
    default: {
      // What the variables are worth by now, nothing that was saved can tell.
      const loss = remedy === 'delete-runtime' ? t('lossDelete') : lossLine('lost', remedy);
      return [wayTo(remedy), loss];
    }
  }
}

/** The remedies in order, each with what it costs. */
export const remedyLines = (diagnosis: Diagnosis): string[][] =>
  diagnosis.remedies.map((remedy, index) => linesOf(diagnosis, remedy, index === 0));
