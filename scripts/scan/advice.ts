import './speech.ts';
import type { Diagnosis } from '../../src/core/diagnose.ts';
import type { Remedy } from '../../src/core/events.ts';
import { t, type MessageKey } from '../../src/platform/i18n.ts';
import { lossLine } from '../../src/views/ui/loss-lines.ts';

const MENU: Record<Exclude<Remedy, 'fix-pins' | 'fresh-environment'>, MessageKey> = {
  'restart-and-run-all': 'menuRestartAndRunAll',
  restart: 'menuRestart',
  'delete-runtime': 'menuDelete',
};

const installCell = ({ swap, evidence }: Diagnosis) => (swap ?? evidence[0])?.cell.ordinal ?? 1;

/** The remedies in order, each with what it costs. */
export function remedies(diagnosis: Diagnosis): string[][] {
  return diagnosis.remedies.map((remedy, index) => {
    // What was saved does not tell where it ran: the words are those for Colab's own runtimes.
    if (remedy === 'fix-pins' || remedy === 'fresh-environment') {
      return [index === 0 ? t('advicePins', installCell(diagnosis)) : t('advicePinsNext')];
    }
    // What the variables are worth by now, nothing that was saved can tell.
    const loss = remedy === 'delete-runtime' ? t('lossDelete') : lossLine('lost', remedy);
    return [`${t('menuRuntime')} > ${t(MENU[remedy])}`, loss];
  });
}

/** What cannot help here, with the reason. */
export function wontHelp(diagnosis: Diagnosis): string[] {
  const restart =
    diagnosis.cause === 'install-loop'
      ? t('wontHelpRestartLoop', installCell(diagnosis))
      : t('wontHelpRestart');
  return [
    ...(diagnosis.wontHelp.includes('restart') ? [restart] : []),
    ...(diagnosis.wontHelp.includes('delete-runtime')
      ? [t('wontHelpDelete', installCell(diagnosis))]
      : []),
  ];
}

/** What makes any of these faults worse, with the reason. */
export const makesWorse = (): string[] => [t('worseReinstall'), t('worseReload')];
